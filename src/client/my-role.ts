/** The button that makes a role the reader's own, kept in this browser only. */
import { keep, kept } from './site-root.ts';

const box = document.querySelector<HTMLElement>('[data-my-role]');
const button = box?.querySelector('button');

function isMine(id: string): boolean {
  const role = kept('role');
  return typeof role === 'object' && role !== null && 'id' in role && role.id === id;
}

if (box && button) {
  const { id = '', name = '' } = button.dataset;
  const tell = (mine: boolean) => button.setAttribute('aria-pressed', String(mine));
  box.hidden = false;
  tell(isMine(id));
  button.addEventListener('click', () => {
    const mine = !isMine(id);
    if (keep('role', mine ? { id, name } : undefined)) tell(mine);
  });
}
