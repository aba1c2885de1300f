import { PdfTokens, type Token } from './pdf-tokens.ts';

/** A value of a PDF: a name with its slash, a number, a pointer to an object, an array, a dictionary; others as written. */
export type PdfValue = string | number | PdfPointer | readonly PdfValue[] | PdfDict;

export interface PdfPointer {
  readonly object: number;
}

/** A dictionary's entries by name with the slash, and where each value is written. */
export type PdfDict = ReadonlyMap<string, PdfEntry>;

export interface PdfEntry {
  readonly value: PdfValue;
  readonly start: number;
  readonly end: number;
}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

export const isPointer = (value: PdfValue | undefined): value is PdfPointer =>
  typeof value === 'object' && 'object' in value;

/** The value that begins at the next token; undefined at the end and where no value begins. */
export function pdfValue(tokens: PdfTokens): PdfValue | undefined {
  const token = tokens.next();
  if (!token) return undefined;
  if (token.kind === 'dict-open') return dict(tokens);
  if (token.kind === 'array-open') return array(tokens);
  if (token.kind === 'number') return pointer(tokens) ?? Number(tokens.text(token));
  return token.kind === 'dict-close' || token.kind === 'array-close' ? undefined : tokens.text(token);

  /** `12 0 R`, of which the 12 has been read. */
  function pointer(rest: PdfTokens): PdfPointer | undefined {
    const back = rest.position;
    const generation = rest.next();
    const word = generation?.kind === 'number' ? rest.next() : undefined;
    if (word?.kind === 'word' && rest.text(word) === 'R')
      return { object: Number(rest.text(token as Token)) };
    rest.position = back;
    return undefined;
  }
}

function array(tokens: PdfTokens): readonly PdfValue[] {
  const values: PdfValue[] = [];
  for (let value = pdfValue(tokens); value !== undefined; value = pdfValue(tokens)) values.push(value);
  return values;
}

function dict(tokens: PdfTokens): PdfDict {
  const entries = new Map<string, PdfEntry>();
  for (let key = tokens.next(); key?.kind === 'name'; key = tokens.next()) {
    const start = tokens.position;
    const value = pdfValue(tokens);
    if (value === undefined) break;
    entries.set(tokens.text(key), { value, start, end: tokens.position });
  }
  return entries;
}
