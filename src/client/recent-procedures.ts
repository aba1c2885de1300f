/** Remembers on this device which procedures were opened, the latest first; the first page lists them (public/home.js). */
import { keep, kept } from './site-root.ts';

const RECENT = 'recent';
const MOST = 6;

const { procedure: id, title } = document.querySelector<HTMLElement>('[data-procedure]')?.dataset ?? {};
if (id !== undefined && title !== undefined) {
  const before = kept(RECENT);
  const others = (Array.isArray(before) ? (before as unknown[]) : []).filter(
    (one) => typeof one === 'object' && one !== null && 'id' in one && one.id !== id,
  );
  keep(RECENT, [{ id, title }, ...others].slice(0, MOST));
}
