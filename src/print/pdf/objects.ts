import type { PdfTokens } from './tokens.ts';

/** A value of a PDF: a number, a pointer to an object, an array, a dictionary; anything else as it is written. */
export type PdfValue = string | number | PdfPointer | readonly PdfValue[] | PdfDict;

export interface PdfPointer {
  readonly object: number;
}

/** A dictionary's entries by name with its slash, and where each value is written. */
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
  if (token === undefined || token === '>>' || token === ']') return undefined;
  if (token === '<<') return dict(tokens);
  if (token === '[') return array(tokens);
  return /^[-+.\d]/.test(token) ? (pointer(tokens, token) ?? Number(token)) : token;
}

/** `12 0 R`, of which the 12 has been read. */
function pointer(tokens: PdfTokens, object: string): PdfPointer | undefined {
  const back = tokens.position;
  if (/^\d+$/.test(object) && /^\d+$/.test(tokens.next() ?? '') && tokens.next() === 'R')
    return { object: Number(object) };
  tokens.position = back;
  return undefined;
}

function array(tokens: PdfTokens): readonly PdfValue[] {
  const values: PdfValue[] = [];
  for (let value = pdfValue(tokens); value !== undefined; value = pdfValue(tokens)) values.push(value);
  return values;
}

function dict(tokens: PdfTokens): PdfDict {
  const entries = new Map<string, PdfEntry>();
  for (let key = tokens.next(); key?.startsWith('/'); key = tokens.next()) {
    const start = tokens.position;
    const value = pdfValue(tokens);
    if (value === undefined) break;
    entries.set(key, { value, start, end: tokens.position });
  }
  return entries;
}
