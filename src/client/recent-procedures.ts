/** Remembers on this device which procedures were opened, the latest first; the first page lists them (public/home.js). */
import { storageKey } from './site-root.ts';

const KEY = storageKey('recent');
const MOST = 6;

const { procedure: id, title } = document.querySelector<HTMLElement>('[data-procedure]')?.dataset ?? {};
if (id !== undefined && title !== undefined) remember(id, title);

function remember(opened: string, name: string): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const others = (Array.isArray(kept) ? (kept as unknown[]) : []).filter(
      (one) => typeof one === 'object' && one !== null && 'id' in one && one.id !== opened,
    );
    localStorage.setItem(KEY, JSON.stringify([{ id: opened, title: name }, ...others].slice(0, MOST)));
  } catch {
    // Storage may be closed to the page; then nothing is remembered.
  }
}
