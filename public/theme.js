// Runs before the first paint, so that a chosen theme does not flash: it is not a module and is not deferred.
(() => {
  try {
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
    const { pathname } = new URL('.', src);
    const theme = localStorage.getItem(`${pathname}theme`);
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be closed to the page; the reader then gets the theme of the system.
  }
})();
