import { withoutLineMarks } from '#print/text/line-marks.ts';

/** Text as readers may tell it apart from what was typed: without spaces and line marks, sara am in its parts. */
export function squeezed(words: string): string {
  return withoutLineMarks(words).replace(/\s+/gu, '').normalize('NFKD');
}

/** A text for paper with a bar wherever one of its lines may end, and no line marks. */
export function barred(words: string): string {
  return withoutLineMarks(words.replaceAll('\u200b', '|').replace(/ (?=[^ \u2060])/gu, ' |'));
}

/** Data with every text in it {@link barred}. */
export function allBarred<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? barred(value) : value,
  ) as Data;
}

/** Every text in JSON data. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
