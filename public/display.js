// Runs before the first paint, so that what a reader chose does not flash: it is not a module and is not deferred.
(() => {
  // What only a script can bring to life is hidden where this is lacking.
  document.documentElement.dataset.script = '';
  try {
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
    const { pathname } = new URL('.', src);
    for (const name of ['theme', 'text', 'digits', 'keys']) {
      const chosen = localStorage.getItem(pathname + name);
      if (chosen) document.documentElement.dataset[name] = chosen;
    }
  } catch {
    // Storage may be closed to the page; the reader then gets what the system has chosen.
  }
})();
