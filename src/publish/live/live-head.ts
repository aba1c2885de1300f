/** By this event a page tells the server which state of the content it shows. */
export const SHOWN = 'procedure-manual:shown';

/** By this event the server tells its pages which state the content is in. */
export const NOW = 'procedure-manual:now';

/** Milliseconds for which a page that is being left is not loaded anew: that would keep its reader from leaving. */
const LEAVING = 5000;

/**
 * What the head of every page of the live server needs: its styles, and a script that loads the page anew when it shows
 * another state than the content is in.
 */
export function liveHead(id: string): string {
  return `<link rel="stylesheet" href="/src/styles/live.css">
<script type="module">
import { createHotContext } from '/@vite/client';
const live = createHotContext('/live');
let wait = 0;
addEventListener('beforeunload', () => { wait = ${LEAVING}; });
live.on('${NOW}', (id) => {
  if (id !== '${id}') setTimeout(() => setTimeout(() => location.reload(), wait));
});
live.send('${SHOWN}', '${id}');
</script>
`;
}
