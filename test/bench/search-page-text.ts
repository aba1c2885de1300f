import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INDEX_FOLDER } from '#search/index-library.ts';
import { lexicon } from '#search/lexicon.ts';
import { readSiteWords, SITE_WORDS_FILE } from '#search/site-words.ts';
import { unmarked, wordKey } from '#search/tokens.ts';
import type { Wanted } from './search-figures.ts';

/** Reads what a reader finds on a built page, in the form in which words are looked for. */
export async function pageText(site: string, id: string): Promise<string> {
  const html = await readFile(join(site, id, 'index.html'), 'utf8');
  const [main = ''] = /<main[\s>].*<\/main>/su.exec(html) ?? [];
  return lettersOf(textOf(main));
}

/** Cuts queries as the site does. */
export async function wantedBy(site: string): Promise<(query: string) => Wanted> {
  const file = await readFile(join(site, INDEX_FOLDER, SITE_WORDS_FILE), 'utf8');
  const { words } = lexicon(readSiteWords(file));
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
