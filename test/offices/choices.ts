import fc from 'fast-check';

/** Where a made-up office takes its choices from; 0 is always the simplest of them. */
export interface Choices {
  /** A whole number from 0 up to but not including `count`. */
  below(count: number): number;
  /** One of some; the first is the simplest. */
  pick<T>(some: readonly T[]): T;
  /** True once in so many times. */
  once(inTimes: number): boolean;
  /** From `least` to `most` things. */
  many<T>(least: number, most: number, make: (index: number) => T): T[];
}

/** Whatever can be made by choosing, as an arbitrary that shrinks choice by choice. */
export function chosen<T>(make: (choices: Choices) => T): fc.Arbitrary<T> {
  return fc.gen().map((draw) => make(choicesBy((count) => (count <= 1 ? 0 : draw(below(count))))));
}

const numbers = new Map<number, () => fc.Arbitrary<number>>();

/** Numbers of which each is as likely as any other, so that words differ. One function for each count is found fast. */
function below(count: number): () => fc.Arbitrary<number> {
  const known = numbers.get(count) ?? (() => fc.noBias(fc.nat(count - 1)));
  numbers.set(count, known);
  return known;
}

/** Choices by a source of numbers. */
export function choicesBy(draw: (count: number) => number): Choices {
  return {
    below: draw,
    pick: <T>(some: readonly T[]) => some[draw(some.length)] as T,
    once: (inTimes) => draw(inTimes) === inTimes - 1,
    many: (least, most, make) =>
      Array.from({ length: least + draw(most - least + 1) }, (_, index) => make(index)),
  };
}
