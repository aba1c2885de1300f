/** Links of headings and steps are copied when they are followed; pages are shared; a report says where the reader is. */
const said = document.querySelector<HTMLElement>('[data-said]');

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.place-link') : null;
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) void copy(link.href);
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
  button.hidden = false;
  button.addEventListener('click', () => void share(button.dataset['share'] ?? document.title));
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-report][href^="mailto:"]')) {
  const { href } = link;
  const { step = '', page = '' } = link.dataset;
  link.addEventListener('click', () => {
    const number = document.querySelector('.step:target .number')?.textContent;
    const lines = [...(number ? [`${step}: ${number}`] : []), `${page}: ${addressHere()}`];
    link.href = href + encodeURIComponent(`\r\n${lines.join('\r\n')}`);
  });
}

/** Only this page, without the words that were searched for. */
function addressHere(): string {
  return location.origin + location.pathname + location.hash;
}

async function share(title: string): Promise<void> {
  const url = addressHere();
  if (!('share' in navigator)) return copy(url);
  try {
    await navigator.share({ title, text: title, url });
  } catch (error) {
    if ((error as Error).name !== 'AbortError') await copy(url);
  }
}

async function copy(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    say(said?.dataset['said'] ?? '');
  } catch {
    say(said?.dataset['notSaid'] ?? '');
  }
}

function say(words: string): void {
  if (!said) return;
  said.textContent = words;
  setTimeout(() => {
    if (said.textContent === words) said.textContent = '';
  }, 4000);
}
