import { OWNER_PARTS } from '#manual/vocabulary.ts';
import { END } from '#manual/ways.ts';
import type { Choices } from './choices.ts';
import { fieldText } from './field.ts';
import { control, type ControlWords } from './records.ts';
import { former } from './registers.ts';
import { durationOf, timesField, timesOf } from './times.ts';
import { phrase, shortPhrase } from './words.ts';
import { FIRST_STEP, type Addresses, type Written } from './written.ts';
import type { Yaml } from './yaml.ts';

/** The words of one step for its readers. */
export interface StepWords {
  readonly id: string;
  readonly label: string;
  readonly detail: readonly string[];
  readonly narrative: readonly string[];
  /** None of a step that only has a day by which it is done, and perhaps of a sub-process. */
  readonly duration: string | undefined;
  readonly standard: readonly string[];
  /** Ids of roles, each with the part that is theirs where it is said. */
  readonly owners: readonly { readonly role: string; readonly part: string | undefined }[];
  readonly note: readonly string[];
  readonly indicator: readonly string[];
  /** Ids of forms, and of references with where in them. */
  readonly forms: readonly string[];
  readonly references: readonly CitedWords[];
  readonly starts: readonly string[];
  readonly due: readonly string[];
  readonly conditions: readonly string[];
  /** Ids of records of the procedure. */
  readonly records: readonly string[];
  readonly control: ControlWords | undefined;
  /** Ids of the procedure that is done in it, and of those that go on from it. */
  readonly subprocess: string | undefined;
  readonly handOvers: readonly string[];
  readonly isStart: boolean;
}

/** A reference, and where in it. */
export interface CitedWords {
  readonly id: string;
  readonly at: string | undefined;
}

export interface MadeStep {
  readonly data: Yaml;
  readonly words: StepWords;
}

type Shape = 'terminal' | 'process' | 'decision' | 'subprocess';

/** A step by its place, the end, or the id of another procedure. */
type Goal = number | typeof END | `${string}/${string}`;

interface Way {
  /** Several are a fork. */
  readonly to: readonly Goal[];
  readonly when?: string;
  readonly outcome?: string;
}

/** Ids of procedures that steps may lead to, and of those that may be done in them without a circle. */
export interface OtherProcedures {
  readonly next: readonly string[];
  readonly within: readonly string[];
  /** Only the standard form shows the detail of a step beside its narrative. */
  readonly hasForm: boolean;
}

/** Ids that steps may have; some are words of the languages that they pass through. */
const IDS = [
  'check',
  'style',
  'graph',
  'constructor',
  'a',
  'to-string',
  'x--y',
  'class',
  'step-1',
  'subgraph',
  'click',
  'o-o',
  'default',
  'end-of-work',
];

/** How many steps a procedure has: few, as most have, or many. */
export function stepIds(choices: Choices): string[] {
  const most = choices.once(12) ? (choices.once(4) ? 40 : 16) : 7;
  return [
    FIRST_STEP,
    ...choices.many(0, most - 1, (index) => `${choices.pick(['s', 's', ...IDS])}-${index + 2}`),
  ];
}

/** Ids in the registers. */
export interface Registered {
  readonly roles: readonly string[];
  readonly forms: readonly string[];
  readonly references: readonly string[];
}

/** Steps that lead anywhere, so that each can be reached and each leads to an end. */
export function steps(
  choices: Choices,
  addresses: Addresses,
  { roles, forms, references }: Registered,
  others: OtherProcedures,
  records: readonly string[],
): MadeStep[] {
  const ids = addresses.steps;
  const shapes = ids.map((_, index) => shape(choices, index, ids.length, others));
  const targets = connected(
    ids.map((_, index) => someTargets(choices, index, ids.length, shapes[index], others)),
  );
  return ids.map((id, index): MadeStep => {
    const ways = waysOf(choices, targets[index] ?? [], shapes[index] ?? 'process');
    const label = choices.once(4) ? phrase(choices).text : shortPhrase(choices);
    const detail = fieldText(choices, addresses);
    const narrative = others.hasForm && choices.once(3) ? fieldText(choices, addresses) : undefined;
    const standard: Written | undefined = choices.once(2) ? fieldText(choices, addresses) : undefined;
    const instead = choices.pick(['ไม่ระบุ', 'ไม่มี']);
    const owners = (choices.once(5) ? [] : some(choices, roles, 3)).map((role) => ({
      role,
      part: choices.once(3) ? choices.pick(OWNER_PARTS) : undefined,
    }));
    const note = choices.once(5) ? fieldText(choices, addresses) : undefined;
    const indicator = choices.once(6) ? fieldText(choices, addresses) : undefined;
    const used = choices.once(5) ? some(choices, forms, 2) : [];
    const cited = choices.once(5) ? someCited(choices, references, 2) : [];
    const procedure = shapes[index] === 'subprocess' ? choices.pick(others.within) : undefined;
    const due = choices.once(5) ? timesOf(choices) : [];
    const isLeftOut = (procedure !== undefined || due.length > 0) && choices.once(2);
    const duration = isLeftOut ? undefined : durationOf(choices);
    const start = choices.once(25) ? true : undefined;
    const starts = choices.once(6) ? timesOf(choices) : [];
    const next = nextOf(choices, ways, ids, index);
    const kept = records.length > 0 && choices.once(2) ? some(choices, records, 3) : [];
    const controlled = choices.once(8) ? control(choices, addresses, roles) : undefined;
    return {
      data: {
        id,
        label,
        detail: detail.source,
        ...(narrative ? { narrative: narrative.source } : {}),
        shape: shapes[index] ?? 'process',
        ...(procedure === undefined ? {} : { procedure }),
        ...(duration === undefined ? {} : { duration }),
        ...(start ? { start } : {}),
        standard: standard?.source ?? instead,
        owners: owners.length === 0 ? choices.pick(['ไม่ระบุ', 'ไม่มี']) : owners.map(ownerData),
        ...(next === undefined ? {} : { next }),
        ...timesField('starts', starts),
        ...timesField('due', due),
        ...(note ? { note: note.source } : {}),
        ...(used.length > 0 ? { forms: used } : {}),
        ...(cited.length > 0 ? { references: cited.map(citedData) } : {}),
        ...(indicator ? { indicator: indicator.source } : {}),
        ...(kept.length > 0 ? { records: kept } : {}),
        ...(controlled ? { control: controlled.data } : {}),
        ...former(choices, id),
      },
      words: {
        id,
        label,
        detail: detail.parts,
        narrative: (narrative ?? detail).parts,
        duration,
        standard: standard?.parts ?? [],
        owners,
        note: note?.parts ?? [],
        indicator: indicator?.parts ?? [],
        forms: used,
        references: cited,
        starts,
        due,
        records: kept,
        control: controlled?.words,
        conditions: ways.flatMap(({ when }) => (when === undefined ? [] : [when])),
        subprocess: procedure,
        handOvers: ways.flatMap(({ to }) => to.filter(isProcedure)),
        isStart: start === true,
      },
    };
  });
}

/** Some of a list, each once. */
export function some(choices: Choices, list: readonly string[], most: number): string[] {
  return [...new Set(choices.many(1, most, () => choices.pick(list)))];
}

/** Some references, each once in whole or in some places. */
export function someCited(choices: Choices, references: readonly string[], most: number): CitedWords[] {
  return some(choices, references, most).map((id) => ({
    id,
    at: choices.once(2) ? (choices.once(2) ? 'ข้อ 22' : shortPhrase(choices)) : undefined,
  }));
}

/** A reference as a procedure writes it. */
export function citedData({ id, at }: CitedWords): Yaml {
  return at === undefined ? id : { id, at };
}

function ownerData({ role, part }: StepWords['owners'][number]): Yaml {
  return part === undefined ? role : { role, part };
}

function isProcedure(goal: Goal): goal is `${string}/${string}` {
  return typeof goal === 'string' && goal !== END;
}

function shape(choices: Choices, index: number, count: number, { within }: OtherProcedures): Shape {
  if (within.length > 0 && choices.once(10)) return 'subprocess';
  if (choices.once(12)) return choices.pick(['process', 'terminal', 'decision']);
  if (index === 0 || index === count - 1) return 'terminal';
  return choices.once(3) ? 'decision' : 'process';
}

function someTargets(
  choices: Choices,
  index: number,
  count: number,
  of: Shape | undefined,
  { next }: OtherProcedures,
): Goal[] {
  const following = index + 1 < count ? index + 1 : END;
  const anywhere = (): Goal =>
    next.length > 0 && choices.once(8)
      ? (choices.pick(next) as Goal)
      : choices.once(6)
        ? END
        : choices.below(count);
  if (of === 'decision') {
    const first = choices.once(4) ? anywhere() : following;
    return unique([first, ...choices.many(choices.once(15) ? 0 : 1, choices.once(6) ? 6 : 2, anywhere)]);
  }
  if (!choices.once(5)) return [following];
  // Only a decision leads to itself.
  const elsewhere = (): Goal => {
    const goal = anywhere();
    return goal === index ? following : goal;
  };
  return unique(choices.many(1, choices.once(3) ? 5 : 2, elsewhere));
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

/** The ways with those added without which a step cannot be reached, or never comes to an end. */
function connected(ways: readonly Goal[][]): Goal[][] {
  const found = ways.map((some) => [...some]);
  for (const index of found.keys()) if (!spread([0], found).has(index)) found[index - 1]?.push(index);
  for (let stuck = lastStuck(found); stuck !== -1; stuck = lastStuck(found)) found[stuck]?.push(END);
  return found;
}

function lastStuck(ways: readonly (readonly Goal[])[]): number {
  const reaching = ways.map((_, index) =>
    [...spread([index], ways)].some((step) => ways[step]?.some((goal) => typeof goal === 'string')),
  );
  return reaching.lastIndexOf(false);
}

function spread(from: readonly number[], ways: readonly (readonly Goal[])[]): ReadonlySet<number> {
  const reached = new Set(from);
  for (const index of reached)
    for (const to of ways[index] ?? []) if (typeof to === 'number') reached.add(to);
  return reached;
}

function waysOf(choices: Choices, targets: readonly Goal[], of: Shape): Way[] {
  const asks = of === 'decision' && (targets.length > 1 || choices.once(2));
  if (!asks) return targets.map((to) => ({ to: [to], ...outcomeOf(choices, [to]) }));
  const conditions = new Set<string>();
  return parted(choices, targets).map((to) => {
    let when = choices.once(3)
      ? choices.pick(['ครบ', 'ไม่ครบ', 'ถ้าผ่าน', 'เห็นชอบ', 'กรณีเร่งด่วน'])
      : shortPhrase(choices);
    if (conditions.has(when)) when = `${when} ${conditions.size}`;
    conditions.add(when);
    return { to, when, ...outcomeOf(choices, to) };
  });
}

/** The choices of a decision: one goal each, or a fork. */
function parted(choices: Choices, targets: readonly Goal[]): Goal[][] {
  const parts: Goal[][] = [];
  for (const to of targets) {
    const last = parts.at(-1);
    if (last && choices.once(5)) last.push(to);
    else parts.push([to]);
  }
  if (parts.length > 1 && choices.once(4)) {
    const [first, second] = parts;
    const shared = unique([...(first ?? []), ...(second ?? [])]);
    if (shared.length > 1) parts[0] = shared;
  }
  return parts;
}

function outcomeOf(choices: Choices, to: readonly Goal[]): Pick<Way, 'outcome'> {
  if (!to.includes(END) || choices.once(2)) return {};
  return { outcome: choices.pick(['done', 'refused', 'cancelled']) };
}

/** The ways out in one of the forms that they may be written in; nothing where that says the same. */
function nextOf(
  choices: Choices,
  ways: readonly Way[],
  ids: readonly string[],
  index: number,
): Yaml | undefined {
  const name = (goal: Goal) => (typeof goal === 'number' ? (ids[goal] ?? END) : goal);
  const [only, second] = ways;
  const following = index + 1 < ids.length ? index + 1 : END;
  const written = (way: Way): Yaml => {
    const goals = way.to.map(name);
    const to = goals.length === 1 ? (goals[0] ?? END) : goals;
    if (way.when !== undefined || way.outcome !== undefined || typeof to !== 'string')
      return {
        to,
        ...(way.when === undefined ? {} : { when: way.when }),
        ...(way.outcome === undefined ? {} : { outcome: way.outcome }),
      };
    return choices.once(2) ? to : { to };
  };
  if (only && !second && only.when === undefined && only.outcome === undefined && only.to.length === 1) {
    if (only.to[0] === following && !choices.once(4)) return undefined;
    if (choices.once(2)) return name(only.to[0] ?? END);
  }
  if (only && !second && choices.once(3)) return written(only);
  if (ways.length > 1 && ways.every(({ when, outcome }) => when === undefined && outcome === undefined))
    if (choices.once(3)) return { to: ways.flatMap(({ to }) => to.map(name)) };
  return ways.map(written);
}
