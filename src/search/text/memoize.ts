/** More answers than a large library needs again and again; past it the memory starts afresh. */
const MOST = 100_000;

/** The same function of a text, which works out the answers to repeated texts once. */
export function memoize<Found>(answer: (text: string) => Found): (text: string) => Found {
  const memory = new Map<string, Found>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= MOST) memory.clear();
    const found = answer(text);
    memory.set(text, found);
    return found;
  };
}
