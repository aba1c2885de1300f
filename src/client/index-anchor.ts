/** Leads on from the first page of an index that has several to the one that holds the place an address names. */
const place = decodeURIComponent(location.hash.slice(1));
const parts = document.querySelectorAll<HTMLAnchorElement>('[data-index-parts] a');

async function leadOn(): Promise<void> {
  for (const { href } of parts) {
    const page = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
    if (page.getElementById(place)) return location.replace(`${href}#${encodeURIComponent(place)}`);
  }
}

// Where pages cannot be fetched, as from a folder, the links to the parts remain.
if (place !== '' && document.getElementById(place) === null) leadOn().catch(() => undefined);

export {};
