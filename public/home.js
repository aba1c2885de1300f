// What this device remembers, put in its place before what follows it is shown, so that nothing moves.
(() => {
  /** @type {(name: string) => any} */
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(root + name) ?? 'null');
    } catch {
      return null;
    }
  };
  /** @type {(name: string, href: string, text: string) => HTMLElement} */
  const linkIn = (name, href, text) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    const item = document.createElement(name);
    item.append(link);
    return item;
  };
  const isId = (id) => typeof id === 'string' && /^[a-z][a-z0-9/-]*$/.test(id);

  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL('.', src).pathname;

  const mine = document.querySelector('[data-my-role]');
  const role = kept('role');
  if (mine && isId(role?.id) && typeof role.name === 'string') {
    const roles = `${root}roles/`;
    const change = linkIn('p', roles, mine.dataset.change);
    mine.replaceChildren(linkIn('p', `${roles}${role.id}/`, role.name), change);
  }

  const recent = document.querySelector('[data-recent]');
  const opened = kept('recent');
  const procedures = (Array.isArray(opened) ? opened : []).filter(
    (one) => isId(one?.id) && typeof one.title === 'string',
  );
  if (recent && procedures.length > 0) {
    recent.hidden = false;
    recent
      .querySelector('ul')
      .replaceChildren(...procedures.map(({ id, title }) => linkIn('li', `${root}${id}/`, title)));
    recent.querySelector('button').addEventListener('click', () => {
      recent.hidden = true;
      try {
        localStorage.removeItem(`${root}recent`);
      } catch {
        // Storage may be closed to the page; then nothing was kept either.
      }
    });
  }
})();
