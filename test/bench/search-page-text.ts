import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INDEX_FOLDER } from '#search/index/write-index.ts';
import { lexicon } from '#search/text/lexicon.ts';
import { LEXICON_FILE, type LexiconData } from '#search/text/tokenizer.ts';
import { unmarked, wordKey } from '#search/text/tokens.ts';
import type { Wanted } from './search-figures.ts';

const PAGE = /[/\\]index\.html$/u;

/**
 * Reads what a reader finds on each built page, in the form in which words are looked for, by the id of the page. Pages
 * of registers are among them, because results lead to these too. Asked for a page that the site lacks, it throws.
 */
export async function pageTexts(site: string): Promise<(id: string) => string> {
  const files = (await readdir(site, { recursive: true })).filter((file) => PAGE.test(file));
  const texts = new Map<string, string>();
  for (const file of files) {
    const [main = ''] = /<main[\s>].*<\/main>/su.exec(await readFile(join(site, file), 'utf8')) ?? [];
    texts.set(file.replace(PAGE, '').replaceAll('\\', '/'), lettersOf(textOf(main)));
  }
  return (id) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`A result leads to “${id}”, which is no page of the site.`);
    return text;
  };
}

/** Cuts queries as the site does. */
export async function wantedBy(site: string): Promise<(query: string) => Wanted> {
  const file = await readFile(join(site, INDEX_FOLDER, LEXICON_FILE), 'utf8');
  const { words } = lexicon(JSON.parse(file) as LexiconData);
  return (query) => ({ words: words(query).map(unmarked), whole: lettersOf(query) });
}

/** The whole text as one word: search form, letters and digits only. */
function lettersOf(text: string): string {
  return unmarked(wordKey(text));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Words that break over lines are one word; what stands in blocks of its own stays apart. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s>].*?<\/\1>/gsu, '')
    .replace(/<\/?(?:wbr|span|mark|a|b|i|em|strong|tspan)(?:\s[^>]*)?>/gu, '')
    .replace(/<[^>]*>/gu, '\n')
    .replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => ENTITIES[entity] ?? '');
}
