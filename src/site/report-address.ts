import type { ControlDocument } from '#document/control.ts';
import type { Field } from '#document/field.ts';
import { readerWords } from '#words/reader-tools.ts';

/** What a report of a mistake names of the page that it is about. */
export interface Reported {
  readonly title: string;
  readonly code?: Field<string>;
  readonly control?: Pick<ControlDocument, 'brief'>;
}

/**
 * The address of a mail that tells the office of a mistake on a page (RFC 6068), with what identifies the page and a line
 * to write in.
 */
export function reportAddress(email: string, { title, code, control }: Reported): string {
  const { reportLines: words, reportSubject } = readerWords;
  const lines = [
    `${words.title}: ${title}`,
    ...(code && 'value' in code ? [`${words.code}: ${code.value}`] : []),
    ...(control?.brief === undefined ? [] : [`${words.revision}: ${control.brief}`]),
    `${words.words}: `,
  ];
  const fields = [
    ['subject', reportSubject(title)],
    ['body', `${lines.join('\r\n')}\r\n`],
  ];
  return `mailto:${email}?${fields.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
