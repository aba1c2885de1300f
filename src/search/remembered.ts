/** More answers than a few pages need; past it the memory starts afresh. */
const MOST = 20_000;

/** The same function of a text, which works out the answers to repeated texts once. */
export function remembered(answer: (text: string) => string): (text: string) => string {
  const memory = new Map<string, string>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= MOST) memory.clear();
    const found = answer(text);
    memory.set(text, found);
    return found;
  };
}
