/** The button that makes a role the reader's own, kept in this browser only. */
import { storageKey } from './site-root.ts';

const box = document.querySelector<HTMLElement>('[data-my-role]');
const button = box?.querySelector('button');

function isMine(id: string): boolean {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey('role')) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'id' in kept && kept.id === id;
  } catch {
    return false;
  }
}

/** Whether the browser keeps it; storage may be closed to the page. */
function keep(role: { readonly id: string; readonly name: string } | undefined): boolean {
  try {
    if (role) localStorage.setItem(storageKey('role'), JSON.stringify(role));
    else localStorage.removeItem(storageKey('role'));
    return true;
  } catch {
    return false;
  }
}

if (box && button) {
  const { id = '', name = '' } = button.dataset;
  const tell = (mine: boolean) => button.setAttribute('aria-pressed', String(mine));
  box.hidden = false;
  tell(isMine(id));
  button.addEventListener('click', () => {
    const mine = !isMine(id);
    if (keep(mine ? { id, name } : undefined)) tell(mine);
  });
}
