/**
 * Whether a press is of a key that is a shortcut alone, such as `/`: not while words are typed, nor where the reader
 * turned such keys off, since speech and shaking hands press them unasked (WCAG 2.1.4).
 */
export function isSingleKey(event: KeyboardEvent, isTheKey: boolean): boolean {
  if (!isTheKey || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return false;
  if (document.documentElement.dataset['keys'] === 'off') return false;
  const field = event.target instanceof HTMLElement ? event.target : document.body;
  return (
    !field.isContentEditable &&
    !field.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [role="textbox"]')
  );
}
