// What this device remembers, put in its place before what follows it is shown, so that nothing moves.
(() => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL('.', src).pathname;

  /** @type {(name: string) => unknown} */
  const kept = (name) => {
    try {
      return /** @type {unknown} */ (JSON.parse(localStorage.getItem(root + name) ?? 'null'));
    } catch {
      return null;
    }
  };
  /** @type {(one: unknown, key: string) => { id: string, text: string }[]} */
  const named = (one, key) => {
    if (typeof one !== 'object' || one === null) return [];
    const { id, [key]: text } = /** @type {Record<string, unknown>} */ (one);
    if (typeof id !== 'string' || typeof text !== 'string') return [];
    return /^[a-z][a-z0-9/-]*$/.test(id) ? [{ id, text }] : [];
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

  // Only a script remembers.
  document.querySelector('[data-remember]')?.removeAttribute('hidden');

  /** @type {HTMLElement | null} */
  const mine = document.querySelector('[data-my-role]');
  const role = named(kept('role'), 'name').at(0);
  if (mine && role) {
    const change = linkIn('p', `${root}roles/`, mine.dataset['change'] ?? '');
    mine.replaceChildren(linkIn('p', `${root}roles/${role.id}/`, role.text), change);
  }

  /** @type {HTMLElement | null} */
  const recent = document.querySelector('[data-recent]');
  const opened = kept('recent');
  const procedures = /** @type {unknown[]} */ (Array.isArray(opened) ? opened : []).flatMap((one) =>
    named(one, 'title'),
  );
  if (!recent || procedures.length === 0) return;
  recent.hidden = false;
  const items = procedures.map(({ id, text }) => linkIn('li', `${root}${id}/`, text));
  recent.querySelector('ul')?.replaceChildren(...items);
  recent.querySelector('button')?.addEventListener('click', () => {
    recent.hidden = true;
    try {
      localStorage.removeItem(`${root}recent`);
    } catch {
      // Storage may be closed to the page; then nothing was kept either.
    }
  });
})();
