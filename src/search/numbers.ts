/*
 * Whole numbers as bytes, seven bits a byte, the lowest first; all bytes of a number but the last have the eighth bit
 * set. Small numbers, of which an index is full, take one byte.
 */

/** The numbers of a list one after another. They have to be whole, from 0 to 2³¹. */
export function encoded(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Reads numbers from bytes, from a place on. */
export interface Numbers {
  next(): number;
  /** So many numbers. */
  list(count: number): Uint32Array;
  /** So many numbers given as differences, summed up from 0. */
  sums(count: number): Uint32Array;
  /** Place of the byte that is read next. */
  at(): number;
}

export function numbersFrom(bytes: Uint8Array, from = 0): Numbers {
  let at = from;
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('The index ends too early.');
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  const list = (count: number): Uint32Array => {
    const numbers = new Uint32Array(count);
    for (let index = 0; index < count; index++) numbers[index] = next();
    return numbers;
  };
  const sums = (count: number): Uint32Array => {
    const numbers = new Uint32Array(count);
    for (let index = 0, sum = 0; index < count; index++) numbers[index] = sum += next();
    return numbers;
  };
  return { next, list, sums, at: () => at };
}
