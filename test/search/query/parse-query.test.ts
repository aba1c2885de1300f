import { describe, expect, it } from 'vitest';
import { buildLexicon } from '#search/index/build-lexicon.ts';
import { parseQuery } from '#search/query/parse-query.ts';
import { lexicon } from '#search/text/lexicon.ts';

const TEXTS = ['เขียนใบลา', 'ว 19/2561', 'ใบ 1 ฉบับ วันลา', 'ยืมเงินราชการ ราช ราชกิจจา การ เงินเดือน'];
const site = lexicon(buildLexicon(TEXTS, 1, []));

describe('a query that is typed', () => {
  it('cuts no number to take its end for the beginning of another', () => {
    expect(parseQuery('ว 119', site)).toMatchObject({ growing: [] });
    expect(parseQuery('ว 256', site).growing).toEqual([[['ว'], ['256*']]]);
  });

  it('may begin a long word, or a shorter one after others', () => {
    const { growing } = parseQuery('ยืมเงินราชก', site);
    expect(growing).toEqual([[['ยืม', 'เงิน', 'ราชก*']], [['ยืม', 'เงิน', 'ราช']]]);
    expect(parseQuery('ยืมเงินราชก ', site)).toMatchObject({ growing: [] });
  });
});
