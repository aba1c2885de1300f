import type { Signature } from '#document/control.ts';
import { MEASURES, TEXT_AREA } from './measures.ts';
import type { Paper } from './paper.ts';
import { textWithin } from './text/set-lines.ts';

/** A line to be signed; one without a date has a line for it too. */
export type PaperSignature = Readonly<Record<'role' | 'name' | 'position', string>> & {
  readonly date: string | null;
};

/** Signatures in the rows in which they stand beside each other. */
export function signatureRows(
  signed: readonly Signature[],
  { number }: Paper,
): readonly (readonly PaperSignature[])[] {
  const between = MEASURES.between.signatures;
  const most = Math.ceil(signed.length / Math.ceil(signed.length / MOST_BESIDE));
  const room = most === 1 ? MEASURES.signature : (TEXT_AREA.portrait.width + between) / most - between;
  const text = (words: string) => textWithin(number(words), room, MEASURES.size.body);
  const all = signed.map(({ role, name, position, date }) => ({
    role: text(role),
    name: text(name),
    position: text(position),
    date: date === undefined ? null : text(date),
  }));
  const rows = Math.ceil(all.length / MOST_BESIDE);
  const from = (row: number) => Math.ceil((row * all.length) / rows);
  return Array.from({ length: rows }, (_, row) => all.slice(from(row), from(row + 1)));
}

/** Signatures that stand beside each other; further ones stand below. */
const MOST_BESIDE = 3;
