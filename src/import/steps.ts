import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import { isFiller } from '#manual/stated.ts';
import { shortTitle } from '#thai/short-title.ts';
import type { FormPart } from './form-table.ts';
import { wholeRows, type WholeRow } from './form-rows.ts';
import { shapeKinds } from './symbol-kinds.ts';
import type { Loss } from './loss.ts';
import type { DraftStep } from './draft-step.ts';
import { fieldMarkdown } from './markdown.ts';
import { ownersIn } from './owners.ts';
import { proseOf } from './prose.ts';
import { paragraphsIn, type SourceBlock } from './source.ts';
import { bare, itemOf, sourceLines, saysNone, wordsOf } from './text.ts';

/** Steps, and what of their rows did not land in them. */
export interface Steps {
  readonly steps: readonly DraftStep[];
  readonly losses: readonly Loss[];
}

/** The steps of the parts of a form, a row each. */
export function stepsOf(parts: readonly FormPart[]): Steps {
  const losses: Loss[] = [];
  const rows = wholeRows(
    parts.flatMap(({ rows: own, fields }) => own.map((row) => ({ row, fields }))),
    losses,
  );
  const kinds = shapeKinds(rows, losses);
  const steps = rows.map((row, index) => stepOf(row, kinds[index] ?? 'process', losses));
  return { steps, losses };
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

function stepOf(row: WholeRow, shape: DraftStep['shape'], losses: Loss[]): DraftStep {
  const { cells, place } = row;
  const tell = (kind: Loss['kind'], words: string, ours?: string) =>
    losses.push({ kind, words, place, ...(ours === undefined ? {} : { ours }) });
  const number = wordsOf(cells.get('number') ?? []);
  if (number !== '') tell('structure', number);
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
  const label = named !== '' ? named : isChartLabel ? chart : labelFrom(firstLine(detailBlocks));
  if (chart !== '' && label !== chart && detailBlocks !== cells.get('chart')) tell('chart-text', chart);
  if (named === '' && !isChartLabel && bare(label) !== bare(firstLine(detailBlocks)))
    tell('label', wordsOf(detailBlocks), label);
  const note = wordsOf(cells.get('note') ?? []);
  const detail = fieldText(detailBlocks, tell);
  const noted =
    note === '' || saysNone(note) || isFiller(note) ? undefined : fieldText(cells.get('note') ?? [], tell);
  if (note !== '' && noted === undefined && !saysNone(note)) tell('filler', note);
  return {
    label,
    detail: detail === UNSTATED || detail === NONE ? label : detail,
    shape,
    duration: statedField(cells.get('duration') ?? [], tell),
    standard: fieldText(cells.get('standard') ?? [], tell),
    owners: ownersOf(cells.get('owners') ?? [], tell),
    ...(noted === undefined ? {} : { note: noted }),
  };
}

type Tell = (kind: Loss['kind'], words: string, ours?: string) => void;

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
  return shortTitle(text).replace(/…$/u, '');
}

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
export function fieldText(blocks: readonly SourceBlock[], tell: Tell): string {
  const plain = statedField(blocks, tell);
  if (plain === UNSTATED || plain === NONE) return plain;
  const { nodes, losses } = proseOf(flattened(blocks, tell), () => undefined);
  for (const { kind, words, ours } of losses) if (kind !== 'shape') tell(kind, words, ours);
  return fieldMarkdown(nodes);
}

/** Tables in a cell as paragraphs, a row each: fields hold none. */
function flattened(blocks: readonly SourceBlock[], tell: Tell): readonly SourceBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [{ ...block, shapes: [] }];
    return block.rows.flatMap(({ cells }) => {
      const inside = cells.flatMap((cell) => cell.blocks);
      const words = wordsOf(inside);
      const [first] = paragraphsIn(inside);
      if (words === '' || !first) return [];
      tell('nested-table', words);
      const { list: _, heading: __, ...plain } = first;
      return [{ ...plain, text: words, shapes: [] }];
    });
  });
}

function ownersOf(blocks: readonly SourceBlock[], tell: Tell): DraftStep['owners'] {
  const said = statedField(blocks, tell);
  if (said === UNSTATED || said === NONE) return said;
  const { names, isGuess } = ownersIn(sourceLines(blocks));
  const named = names.filter((name) => !isFiller(name));
  for (const name of names) if (isFiller(name)) tell('filler', name);
  if (named.length === 0) return UNSTATED;
  if (isGuess) tell('owners', said, named.join(', '));
  return named;
}
