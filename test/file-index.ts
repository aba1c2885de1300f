import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../src/', import.meta.url).pathname;

/** How many of what a file exports its line names. */
const MOST_NAMES = 4;

/** Every file of `src` with what it says of itself, room by room, as Markdown. */
export function fileIndex(): string {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|astro|css|typ|mdx)$/u.test(file))
    .sort();
  const rooms = Map.groupBy(files, (file) => (file.includes('/') ? (file.split('/')[0] ?? '') : '.'));
  return (
    [
      '# Every file, and what it says of itself',
      'Made by `npx vitest run test/file-index.test.ts -u`; where what is decided stands in the [map](README.md).',
      ...[...rooms].flatMap(([room, own]) => [
        `## ${room === '.' ? 'src' : room}`,
        own.map((file) => `- \`${file}\`: ${purpose(file)}`).join('\n'),
      ]),
    ].join('\n\n') + '\n'
  );
}

/** The first sentence of a file's opening comment, or those of what it exports. */
function purpose(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (!file.endsWith('.ts')) return opening(text) ?? titleOf(text);
  const exported = [
    ...text.matchAll(
      /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?export (?:async )?(?:const|function\*?|class|interface|type) ([\w$]+)/gu,
    ),
  ].map(([, comment, name = '']) => ({ name, said: comment === undefined ? '' : firstSentence(comment) }));
  const told = exported.filter(({ said }) => said !== '');
  const first = (told.length > 0 ? told : exported).slice(0, MOST_NAMES);
  const lines = first.map(({ name, said }) => (said === '' ? `\`${name}\`` : `\`${name}\` ${said}`));
  const others = exported.filter((one) => !first.includes(one)).map(({ name }) => `\`${name}\``);
  const more = others.length > 0 ? [`also ${others.join(', ')}`] : [];
  return lines.length > 0 ? [...lines, ...more].join('; ') : (opening(text) ?? anyComment(text));
}

function opening(text: string): string | undefined {
  const block = /^(?:---\n)?(?:import[^\n]*\n)*\s*\/\*\*?((?:(?!\*\/)[^])*)\*\//u.exec(text)?.[1];
  if (block !== undefined) return firstSentence(block);
  const lines = /^(?:\/\/[^\n]*\n)+/u.exec(text)?.[0];
  return lines === undefined ? undefined : firstSentence(lines.replaceAll(/^\/\/ ?/gmu, ''));
}

/** Of a file that exports nothing and says nothing at its head, what it says first. */
function anyComment(text: string): string {
  return firstSentence(/\/\*\*((?:(?!\*\/)[^])*)\*\//u.exec(text)?.[1] ?? '');
}

function titleOf(text: string): string {
  return /^title: (.*)$/mu.exec(text)?.[1] ?? '';
}

/** Without the marks of a comment, on one line. */
function firstSentence(comment: string): string {
  const words =
    comment
      .split(/(?<!\{)@/u)[0]
      ?.replaceAll(/^\s*\*? ?/gmu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim() ?? '';
  const end = /\.(?= [A-Z`]|$)/u.exec(words)?.index ?? words.length;
  return words.slice(0, end).replaceAll(/\{@link (\w+)\}/gu, '$1');
}
