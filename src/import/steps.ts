import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import { isFiller } from '#manual/stated.ts';
import { shortTitle } from '#thai/short-title.ts';
import type { FormField, FormPart } from './form-table.ts';
import { wholeRows, type WholeRow } from './form-rows.ts';
import { shapeKinds } from './symbol-kinds.ts';
import type { Loss } from './loss.ts';
import type { DraftStep } from './draft-step.ts';
import { fieldMarkdown, isShownInFields } from './field-markdown.ts';
import { ownerPart, ownersIn } from './owners.ts';
import { proseOf } from './prose.ts';
import { chartSentence, type ChartSentence, type SaidWay } from './chart-sentence.ts';
import type { LabelledItem } from './step-labels.ts';
import { paragraphsIn, type SourceBlock, type SourceMark, type SourcePicture } from './source.ts';
import { bare, itemOf, sourceLines, saysNone, wordsOf } from './text.ts';
import { TIMES } from './vocabulary.ts';

/** Steps, and what of their rows did not land in them. */
export interface Steps {
  readonly steps: readonly DraftStep[];
  readonly losses: readonly Loss[];
  readonly keptMarks: ReadonlySet<SourceMark>;
  /** Pictures of the chart that the product drew, and draws again. */
  readonly ownPictures: ReadonlySet<string>;
}

/**
 * The steps of the parts of a form, a row each.
 * @param roles names of those who are in the register of roles
 */
export function stepsOf(parts: readonly FormPart[], roles: readonly string[]): Steps {
  const losses: Loss[] = [];
  const keptMarks = new Set<SourceMark>();
  const rows = wholeRows(
    parts.flatMap(({ rows: own, fields }) => own.map((row) => ({ row, fields }))),
    losses,
  );
  const said = rows.map(sentenceOf);
  const pictures = rows.filter((_, index) => said[index]).flatMap(chartPictures);
  const steps = stepsOfRows(rows, said, roles, losses, keptMarks);
  return { steps, losses, keptMarks, ownPictures: new Set(pictures.map(({ path }) => path)) };
}

/**
 * The steps of a section that lists them, with what labelled lines tell of each.
 * @param chart what a picture of the chart says of the steps, by their numbers
 * @param roles names of those who are in the register of roles
 */
export function stepsOfItems(
  items: readonly LabelledItem[],
  chart: ReadonlyMap<number, ChartSentence>,
  roles: readonly string[],
): Steps {
  const losses: Loss[] = [];
  const keptMarks = new Set<SourceMark>();
  const rows = items.map(({ paragraphs, told }): WholeRow => {
    const cells = new Map<FormField, readonly SourceBlock[]>([['detail', paragraphs]]);
    for (const name of AS_IN_FORM) cells.set(name, told.get(name) ?? []);
    return { place: paragraphs[0]?.place ?? {}, cells, shapes: [] };
  });
  const said = rows.map((_, index) => chart.get(index + 1));
  const steps = stepsOfRows(rows, said, roles, losses, keptMarks).map((step, index) => {
    const { told } = items[index] ?? {};
    const [starts, due] = [wordsOf(told?.get('starts') ?? []), wordsOf(told?.get('due') ?? [])];
    return { ...step, ...(starts === '' ? {} : { starts }), ...(due === '' ? {} : { due }) };
  });
  return { steps, losses, keptMarks, ownPictures: new Set() };
}

/** Labels that say what a column of the form does. */
const AS_IN_FORM = ['duration', 'standard', 'owners', 'note'] as const;

function stepsOfRows(
  rows: readonly WholeRow[],
  said: readonly (ChartSentence | undefined)[],
  roles: readonly string[],
  losses: Loss[],
  keptMarks: Set<SourceMark>,
): readonly DraftStep[] {
  const isWhole = said.every(
    (one, index) => one?.number === index + 1 && one.ways.every((way) => leadsInside(way, rows.length)),
  );
  const sentences = isWhole && rows.length > 0 ? said.flatMap((one) => one ?? []) : undefined;
  const kinds = shapeKinds(rows, sentences, losses);
  return rows.map((row, index) => ({
    ...stepOf(row, kinds[index] ?? 'process', roles, said[index]?.label, losses, keptMarks),
    ...waysOf(sentences?.[index], rows, losses),
  }));
}

/** What the picture in the column of the chart says of the step; none of a picture that the product did not draw. */
function sentenceOf(row: WholeRow): ChartSentence | undefined {
  return chartPictures(row)
    .map(({ alt }) => chartSentence(alt))
    .find((sentence) => sentence !== undefined);
}

function chartPictures({ cells }: WholeRow): readonly SourcePicture[] {
  return paragraphsIn(cells.get('chart') ?? []).flatMap(({ pictures }) => pictures);
}

function leadsInside({ to }: SaidWay, count: number): boolean {
  return to.every((goal) => typeof goal === 'string' || (goal >= 1 && goal <= count));
}

/** The ways that a sentence tells, where they are others than to the next row. */
function waysOf(
  sentence: ChartSentence | undefined,
  rows: readonly WholeRow[],
  losses: Loss[],
): Pick<DraftStep, 'ways' | 'isStart'> {
  if (!sentence) return {};
  const { number, label, ways: said, isStart } = sentence;
  const place = rows[number - 1]?.place;
  const left = said.filter(({ to }) => to.includes('elsewhere'));
  for (const { when = '' } of left)
    losses.push({
      kind: 'hand-over',
      words: [label, when].filter(Boolean).join(': '),
      ...(place ? { place } : {}),
    });
  // Two ways to the end cannot be told apart.
  const hasEnd = said.some(({ to }) => to.includes('end'));
  const ways = said.filter((way) => !left.includes(way) || (!hasEnd && way === left[0]));
  const [only, other] = ways;
  const next = number === rows.length ? 'end' : number + 1;
  const isNext = only && !other && !only.when && !only.outcome && only.to.length === 1 && only.to[0] === next;
  return {
    ...(isNext || !only ? {} : { ways }),
    ...(isStart && number > 1 ? { isStart: true as const } : {}),
  };
}

/** A step of which only the words of section 5 are known. */
export function stepOfText(words: string, detail: string, at: number, count: number): DraftStep {
  return {
    label: labelFrom(words),
    detail,
    shape: at === 0 || at === count - 1 ? 'terminal' : 'process',
    duration: UNSTATED,
    standard: UNSTATED,
    owners: UNSTATED,
  };
}

function stepOf(
  row: WholeRow,
  shape: DraftStep['shape'],
  roles: readonly string[],
  said: string | undefined,
  losses: Loss[],
  keptMarks: Set<SourceMark>,
): DraftStep {
  const { cells, place } = row;
  const tell = (kind: Loss['kind'], words: string, ours?: string) => {
    if (words !== '') losses.push({ kind, words, place, ...(ours === undefined ? {} : { ours }) });
  };
  const number = wordsOf(cells.get('number') ?? []);
  tell('structure', number);
  const chart = wordsOf(cells.get('chart') ?? []);
  const labelled = wordsOf(cells.get('label') ?? []);
  const named = isFiller(labelled) ? '' : labelled;
  if (named !== labelled) tell('filler', labelled);
  const written = cells.get('detail') ?? [];
  const detailBlocks =
    isFiller(wordsOf(written)) || wordsOf(written) === ''
      ? (cells.get(named === '' ? 'chart' : 'label') ?? [])
      : written;
  const isChartLabel =
    chart !== '' &&
    chart.length <= LONGEST_LABEL &&
    !MERMAID.test(chart) &&
    !isFiller(chart) &&
    bare(chart).length > 2;
  const label =
    named !== ''
      ? named
      : said !== undefined
        ? said
        : isChartLabel
          ? chart
          : labelFrom(firstLine(detailBlocks));
  if (chart !== '' && label !== chart && detailBlocks !== cells.get('chart')) tell('chart-text', chart);
  if (named === '' && said === undefined && !isChartLabel && bare(label) !== bare(firstLine(detailBlocks)))
    tell('label', wordsOf(detailBlocks), label);
  const note = wordsOf(cells.get('note') ?? []);
  const detail = fieldText(detailBlocks, tell, keptMarks);
  const noted =
    note === '' || saysNone(note) || isFiller(note)
      ? undefined
      : fieldText(cells.get('note') ?? [], tell, keptMarks);
  if (note !== '' && noted === undefined && !saysNone(note)) tell('filler', note);
  return {
    label,
    detail: detail === UNSTATED || detail === NONE ? label : detail,
    shape,
    ...timesIn(statedField(cells.get('duration') ?? [], tell), tell),
    standard: fieldText(cells.get('standard') ?? [], tell, keptMarks),
    owners: ownersOf(cells.get('owners') ?? [], roles, tell),
    ...(noted === undefined ? {} : { note: noted }),
  };
}

/** What a cell of times says, its own labels told as structure. */
function timesIn(words: string, tell: Tell): Pick<DraftStep, 'duration' | 'starts' | 'due'> {
  const { duration, startLabel = '', starts, dueLabel = '', due } = TIMES.exec(words)?.groups ?? {};
  for (const label of [startLabel, dueLabel]) tell('structure', label);
  return {
    duration: duration === undefined ? words : duration || UNSTATED,
    ...(starts === undefined ? {} : { starts }),
    ...(due === undefined ? {} : { due }),
  };
}

/** Tells what became of words. */
export type Tell = (kind: Loss['kind'], words: string, ours?: string) => void;

/** Text in the format of Mermaid, which no one reads as words. */
const MERMAID = /^(?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL)\b/u;
const LONGEST_LABEL = 120;

/** The first line that says something. */
function firstLine(blocks: readonly SourceBlock[]): string {
  return sourceLines(blocks).find((line) => !isFiller(line)) ?? wordsOf(blocks);
}

/** A short name of a step from its details. */
function labelFrom(words: string): string {
  const text = itemOf(words)?.rest || words;
  const short = shortTitle(text);
  if (!short.endsWith('…')) return short;
  const cut = short.slice(0, -1);
  // A space parts phrases, inside which a name would break off.
  const phrases = cut.slice(0, Math.max(0, cut.trimEnd().lastIndexOf(' ')));
  return phrases.length < FEWEST_LETTERS || /^ (?!\p{N})/u.test(text.slice(cut.length))
    ? cut
    : phrases.trim();
}
const FEWEST_LETTERS = 12;

/** The value of a field in one line: what it says, or that it does not, or that there is none. */
export function statedField(blocks: readonly SourceBlock[], tell: Tell): string {
  const words = wordsOf(blocks);
  if (words === '' || words === UNSTATED) return UNSTATED;
  if (saysNone(words)) return NONE;
  if (!isFiller(words)) return words;
  tell('filler', words);
  return UNSTATED;
}

/** The same of a field that may hold paragraphs and lists. */
export function fieldText(blocks: readonly SourceBlock[], tell: Tell, keptMarks: Set<SourceMark>): string {
  const plain = statedField(blocks, tell);
  if (plain === UNSTATED || plain === NONE) return plain;
  const { nodes, losses, keptMarks: kept } = proseOf(flattened(blocks, tell), () => undefined);
  for (const mark of kept) if (isShownInFields(mark)) keptMarks.add(mark);
  for (const { kind, words, ours } of losses) if (kind !== 'shape') tell(kind, words, ours);
  return fieldMarkdown(nodes);
}

/** Tables in a cell as paragraphs, a row each: fields hold none. */
function flattened(blocks: readonly SourceBlock[], tell: Tell): readonly SourceBlock[] {
  return blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'paragraph') return [{ ...block, shapes: [] }];
    return block.rows.flatMap(({ cells }) => {
      const inside = cells.flatMap((cell) => cell.blocks);
      const words = wordsOf(inside);
      const [first] = paragraphsIn(inside);
      if (words === '' || !first) return [];
      tell('nested-table', words);
      const { list: _, heading: __, ...plain } = first;
      return [{ ...plain, text: words, marks: [], shapes: [] }];
    });
  });
}

function ownersOf(blocks: readonly SourceBlock[], roles: readonly string[], tell: Tell): DraftStep['owners'] {
  const said = statedField(blocks, tell);
  if (said === UNSTATED || said === NONE) return said;
  const lines = sourceLines(blocks);
  for (const line of lines) tell('item-number', itemOf(line)?.written ?? '');
  const { names, isParted, joined } = ownersIn(lines, roles);
  const named = names.filter((name) => !isFiller(name));
  for (const name of names) if (isFiller(name)) tell('filler', name);
  if (named.length === 0) return UNSTATED;
  for (const name of named) tell('structure', ownerPart(name) ? (/\([^(]*\)$/u.exec(name)?.[0] ?? '') : '');
  for (const name of joined) tell('owners-joined', name);
  if (isParted) tell('owners', said, named.join('”, “'));
  return named;
}
