import { codeUnit, utf16Text, type GlyphTexts } from './character-map.ts';
import { isRegular, isString, isWhite, PdfTokens, stringBytes, type Token } from './pdf-tokens.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A span of marked content that is open. */
interface Span extends Range {
  /** The text that it stands for; undefined where it says anything else. */
  readonly actualText: string | undefined;
  /** How many glyphs it has so far. */
  glyphs: number;
  /** What the last of them says. */
  shown: string | undefined;
}

/** What a content stream has come to. */
interface State {
  readonly tokens: PdfTokens;
  readonly fontTexts: (resource: string) => GlyphTexts | undefined;
  readonly open: Span[];
  readonly saved: (GlyphTexts | undefined)[];
  readonly needless: Range[];
  font: GlyphTexts | undefined;
}

/**
 * A content stream without those spans that say the same text as the single glyph in them (ISO 32000-1, 14.9.4).
 *
 * @param fontTexts what the glyphs of a font stand for, by the font's name among the resources; only fonts whose
 *   codes are glyph numbers of two bytes.
 * @param content a string of bytes.
 * @returns the same if no span is needless; every other byte stays as it is.
 */
export function withoutNeedlessActualText(
  content: string,
  fontTexts: (resource: string) => GlyphTexts | undefined,
): string {
  const tokens = new PdfTokens(content);
  const state: State = { tokens, fontTexts, open: [], saved: [], needless: [], font: undefined };
  let operands: Token[] = [];
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (token.kind !== 'word') {
      operands.push(token);
      continue;
    }
    operate(state, tokens.text(token), operands, token);
    operands = [];
  }
  return without(content, state.needless);
}

/** Takes one operator into account. */
function operate(state: State, operator: string, operands: readonly Token[], { start, end }: Range): void {
  switch (operator) {
    case 'q':
      state.saved.push(state.font);
      return;
    case 'Q':
      state.font = state.saved.pop();
      return;
    case 'Tf':
      state.font = operands[0] && state.fontTexts(state.tokens.text(operands[0]));
      return;
    case 'BMC':
    case 'BDC':
      state.open.push({
        start: operands[0]?.start ?? start,
        end,
        actualText: actualText(state.tokens, operands),
        glyphs: 0,
        shown: undefined,
      });
      return;
    case 'EMC':
      close(state, { start, end });
      return;
    case 'Tj':
    case 'TJ':
    case "'":
    case '"':
      show(state, operands);
  }
}

function close({ open, needless }: State, end: Range): void {
  const span = open.pop();
  if (span?.actualText !== undefined && span.glyphs === 1 && span.shown === span.actualText)
    needless.push(span, end);
}

function show({ tokens, open, font }: State, operands: readonly Token[]): void {
  if (open.every(({ actualText: text }) => text === undefined)) return;
  const codes = operands
    .filter(isString)
    .map((operand) => stringBytes(tokens, operand))
    .join('');
  const text = codes.length === 2 ? font?.get(codeUnit(codes, 0)) : undefined;
  for (const span of open) {
    span.glyphs += codes.length / 2;
    span.shown = text;
  }
}

/** The text that a span stands for, if that is all that it says: `/Span << /ActualText (…) >> BDC`. */
function actualText(tokens: PdfTokens, operands: readonly Token[]): string | undefined {
  const [tag, open, key, text, close] = operands;
  if (operands.length !== 5 || !tag || tokens.text(tag) !== '/Span') return undefined;
  if (open?.kind !== 'dict-open' || close?.kind !== 'dict-close') return undefined;
  if (!key || tokens.text(key) !== '/ActualText' || !text || !isString(text)) return undefined;
  const bytes = stringBytes(tokens, text);
  return bytes.startsWith('\xfe\xff') ? utf16Text(bytes.slice(2)) : undefined;
}

/** The bytes without some ranges; what stood on either side of one does not run together. */
function without(content: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return content;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    parts.push(content.slice(from, start));
    const parted = start === 0 || isWhite(content, start - 1);
    if (!parted && isRegular(content, end)) parts.push(' ');
    from = parted && isWhite(content, end) ? end + 1 : end;
  }
  parts.push(content.slice(from));
  return parts.join('');
}
