import { bare } from './text.ts';

/** Whether a name is among others, whatever spaces stand in it and whatever digits it has. */
export function oneOf(names: readonly string[], name: string): boolean {
  return names.some((one) => bare(one) === bare(name));
}
