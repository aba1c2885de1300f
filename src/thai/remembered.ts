/** More runs than one page holds. */
const REMEMBERED = 20_000;

/** The same function, which remembers what it answered; callers share the answers. Past so many it starts afresh. */
export function remembered<Value>(
  answer: (text: string) => Value,
  most = REMEMBERED,
): (text: string) => Value {
  const memory = new Map<string, Value>();
  return (text) => {
    let known = memory.get(text);
    if (known === undefined) {
      known = answer(text);
      if (memory.size >= most) memory.clear();
      memory.set(text, known);
    }
    return known;
  };
}
