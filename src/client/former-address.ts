/** Leads on from a former address before the page itself does, and keeps the place that the address names. */
const now = document.querySelector<HTMLAnchorElement>('[data-moved-to] a');
if (now) location.replace(now.href.replace(/index\.html$/, '') + location.hash);
