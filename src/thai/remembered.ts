/** More runs than one page holds; past it the memory starts afresh. */
const REMEMBERED = 20_000;

/** The same function, which remembers what it answered; callers share the answers. */
export function remembered<Value>(answer: (text: string) => Value): (text: string) => Value {
  const memory = new Map<string, Value>();
  return (text) => {
    let known = memory.get(text);
    if (known === undefined) {
      known = answer(text);
      if (memory.size >= REMEMBERED) memory.clear();
      memory.set(text, known);
    }
    return known;
  };
}
