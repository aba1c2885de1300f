import { toArabicDigits } from '#thai/digits.ts';
import { documentWords } from '#words/document.ts';
import { bare, inOneLine } from './text.ts';

/** What a picture of a chart says of a step, in the words with which this product describes its charts. */
export interface ChartSentence {
  readonly number: number;
  readonly label: string;
  readonly ways: readonly SaidWay[];
  readonly isStart: boolean;
}

/** A way out of a step: the row that it leads to, the end, or what is not known here. */
export interface SaidWay {
  readonly to: readonly (number | 'end' | 'elsewhere')[];
  readonly when?: string;
  readonly outcome?: 'refused' | 'cancelled';
}

const { ways: words } = documentWords;
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
const ENDS = [
  ['refused', words.ends.refused],
  ['cancelled', words.ends.cancelled],
  ['done', words.ends.done],
] as const;
const GOAL = [
  `${escaped(words.step(0)).replace('0', '(?<row>\\d+)')}`,
  `(?<again>${escaped(words.again)})`,
  `(?<end>${ENDS.map(([, end]) => escaped(end)).join('|')})`,
  escaped(words.procedure('*')).replace('\\*', '.+?'),
].join('|');
const WAY = new RegExp(
  `^(?<lead>.*?)(?:${[words.to, words.backTo, words.handOver].map(escaped).join('|')})?(?:${GOAL})(?: ${escaped(words.join)})?(?:, |$)`,
  'u',
);
const FACT = new RegExp(
  `^(?:(?<start>${escaped(words.start)})|${escaped(words.subprocess('*')).replace('\\*', '.+?')})(?:, |$)`,
  'u',
);

/** The sentence that a picture has for its description; none of any other words. */
export function chartSentence(alt: string): ChartSentence | undefined {
  const [, number = '', said = ''] = /^([0-9\u0e50-\u0e59]+)\s(.+)$/u.exec(inOneLine(alt)) ?? [];
  const row = Number(toArabicDigits(number));
  for (let at = said.indexOf(': '); at !== -1; at = said.indexOf(': ', at + 1)) {
    const found = waysIn(said.slice(at + 2), row);
    if (found) return { number: row, label: said.slice(0, at), ...found };
  }
  return undefined;
}

/** What a picture of the chart of a procedure, or of a part of it, says of the steps; none of one that the product did not draw. */
export function ownChart(alt: string, title: string): readonly ChartSentence[] | undefined {
  const [first = '', ...lines] = alt.split('\n');
  if (lines.length === 0 || !bare(first).startsWith(bare(documentWords.chart.title(title)))) return undefined;
  const sentences = lines.map((line) => chartSentence(line.replace(OWNERS, '')));
  return sentences.every((one) => one !== undefined) ? sentences : undefined;
}
/** Whose column a step stands in, where the chart has some. */
const OWNERS = /^\[[^\]]*\]\s/u;

function waysIn(text: string, own: number): Pick<ChartSentence, 'ways' | 'isStart'> | undefined {
  const ways: SaidWay[] = [];
  let rest = text;
  let isStart = false;
  for (let fact = FACT.exec(rest); fact; fact = FACT.exec(rest)) {
    isStart ||= fact.groups?.['start'] !== undefined;
    rest = rest.slice(fact[0].length);
  }
  while (rest !== '') {
    // Digits are as many in both kinds, so that what stands before them keeps its place.
    const found = WAY.exec(toArabicDigits(rest));
    if (!found) return undefined;
    const { lead: { length } = '', row, again, end } = found.groups ?? {};
    const lead = rest.slice(0, length);
    rest = rest.slice(found[0].length);
    const outcome = ENDS.find(([, written]) => written === end)?.[0];
    const goal =
      row !== undefined ? Number(row) : again !== undefined ? own : end !== undefined ? 'end' : 'elsewhere';
    const condition = conditionIn(lead.trim());
    if (!condition) return undefined;
    const last = ways.at(-1);
    if (lead.trim() === words.alongside && last) ways[ways.length - 1] = { ...last, to: [...last.to, goal] };
    else
      ways.push({
        to: [goal],
        ...condition,
        ...(outcome === undefined || outcome === 'done' ? {} : { outcome }),
      });
  }
  return { ways, isStart };
}

/** What a way is taken on, without the words that the product puts around it; undefined of words that it does not put there. */
function conditionIn(lead: string): { readonly when?: string } | undefined {
  const said = lead.endsWith(words.together) ? lead.slice(0, -words.together.length).trim() : lead;
  if (said === '' || said === words.next || said === words.alongside) return {};
  const [before = ''] = words.condition('*').split('*');
  const inner = said.startsWith(before) ? said.slice(before.length) : said;
  const when = [inner, said].find((one) => words.condition(one) === said);
  return when === undefined ? undefined : { when };
}
