import { END } from '#manual/exits.ts';
import { FISCAL_MONTHS } from '#thai/dates.ts';
import type { Choices } from './choices.ts';
import { fieldText } from './field.ts';
import { phrase, shortPhrase } from './words.ts';
import { FIRST_STEP, type Addresses, type Written } from './written.ts';
import type { Yaml } from './yaml.ts';

/** The words of one step for its readers. */
export interface StepWords {
  readonly id: string;
  readonly label: string;
  readonly detail: readonly string[];
  readonly narrative: readonly string[];
  /** Empty where the step only has a day by which it is done. */
  readonly duration: string;
  readonly standard: readonly string[];
  /** Ids of roles. */
  readonly owners: readonly string[];
  readonly starts: readonly string[];
  readonly due: readonly string[];
  readonly conditions: readonly string[];
}

export interface MadeStep {
  readonly data: Yaml;
  readonly words: StepWords;
}

type Shape = 'terminal' | 'process' | 'decision';

interface Way {
  readonly to: number | typeof END;
  readonly when?: string;
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

/** Steps that lead anywhere, so that each can be reached and each leads to an end. */
export function steps(choices: Choices, addresses: Addresses, roles: readonly string[]): MadeStep[] {
  const ids = addresses.steps;
  const shapes = ids.map((_, index) => shape(choices, index, ids.length));
  const targets = connected(ids.map((_, index) => someTargets(choices, index, ids.length, shapes[index])));
  return ids.map((id, index): MadeStep => {
    const ways = waysOf(choices, targets[index] ?? [], shapes[index] ?? 'process');
    const label = choices.once(4) ? phrase(choices).text : shortPhrase(choices);
    const detail = fieldText(choices, addresses);
    const narrative = choices.once(3) ? fieldText(choices, addresses) : undefined;
    const standard: Written | undefined = choices.once(2) ? fieldText(choices, addresses) : undefined;
    const instead = choices.pick(['ไม่ระบุ', 'ไม่มี']);
    const owners = choices.once(5) ? [] : some(choices, roles, 3);
    const due = choices.once(5) ? timesOf(choices) : [];
    const duration = due.length > 0 && choices.once(2) ? '' : durationOf(choices);
    const starts = choices.once(6) ? timesOf(choices) : [];
    const next = nextOf(choices, ways, ids, index);
    return {
      data: {
        id,
        label,
        detail: detail.source,
        ...(narrative ? { narrative: narrative.source } : {}),
        shape: shapes[index] ?? 'process',
        ...(duration === '' ? {} : { duration }),
        standard: standard?.source ?? instead,
        owners: owners.length === 0 ? choices.pick(['ไม่ระบุ', 'ไม่มี']) : owners,
        ...(next === undefined ? {} : { next }),
        ...timesField('starts', starts),
        ...timesField('due', due),
      },
      words: {
        id,
        label,
        detail: detail.parts,
        narrative: (narrative ?? detail).parts,
        duration,
        standard: standard?.parts ?? [],
        owners,
        starts,
        due,
        conditions: ways.flatMap(({ when }) => (when === undefined ? [] : [when])),
      },
    };
  });
}

const DURATIONS = [
  '1 วัน',
  '10 วัน',
  '๑๕ วันทำการ',
  '3-6 เดือน',
  '1 – 2 สัปดาห์',
  '1 ถึง 2 ปี',
  'ภายใน 3 วัน',
  'ไม่เกิน 30 นาที',
  '2 ชั่วโมง',
  '1.5 วัน',
  '15วัน',
  '1 ชั่วโมง 30 นาที',
  '30 นาที - 1 ชั่วโมง',
  'ทันที',
  'ครึ่งวัน',
  '½ วัน',
  '๓๐ (สามสิบ) วัน',
  'สิบห้าวันทำการ',
  'ไม่น้อยกว่า 30 วัน',
  'ภายใน 15 วัน นับแต่วันที่ได้รับเรื่อง',
  '5 วัน (ทำการ)',
  '3 นาที/ฉบับ',
  '1 ภาคเรียน',
  'ปีละ 2 ครั้ง',
  'ตามที่คณะกรรมการกำหนด',
  'ตลอดปีงบประมาณ',
  'ตลอดปี',
  'ต่อเนื่อง',
  'ใช้อย่างต่อเนื่อง',
  'ตามช่วงเวลาของแผนงาน/โครงการ',
  'ไม่ระบุ',
  'ไม่มี',
];

/** A duration that is understood, or any words at all. */
function durationOf(choices: Choices): string {
  return choices.once(6) ? shortPhrase(choices) : choices.pick(DURATIONS);
}

/** Days by which something is done, or on which it begins; some are understood. */
function timesOf(choices: Choices): string[] {
  const time = () => (choices.once(6) ? shortPhrase(choices) : choices.pick(TIMES));
  return choices.many(1, choices.once(2) ? 3 : 1, time);
}

/** One time, alone or as a list, or several. */
function timesField(name: 'starts' | 'due', times: readonly string[]): { readonly [name: string]: Yaml } {
  const [only, second] = times;
  if (only === undefined) return {};
  return { [name]: second === undefined && only.length % 2 === 0 ? only : times };
}

const TIMES = [
  ...FISCAL_MONTHS,
  'ทุกเดือน',
  'ทุกไตรมาส',
  '10 มิ.ย.',
  'ภายใน 15 พ.ย. ของทุกปี',
  'วันที่ ๕ ของเดือนถัดไป',
  'ทุกวันที่ 5',
  'สิ้นเดือน',
  '90 วันหลังสิ้นปีงบประมาณ',
  'ก่อนเปิดภาคเรียน',
];

/** Some of a list, each once. */
export function some(choices: Choices, list: readonly string[], most: number): string[] {
  return [...new Set(choices.many(1, most, () => choices.pick(list)))];
}

function shape(choices: Choices, index: number, count: number): Shape {
  if (choices.once(12)) return choices.pick(['process', 'terminal', 'decision']);
  if (index === 0 || index === count - 1) return 'terminal';
  return choices.once(3) ? 'decision' : 'process';
}

function someTargets(choices: Choices, index: number, count: number, of: Shape | undefined): Way['to'][] {
  const following = index + 1 < count ? index + 1 : END;
  const anywhere = () => (choices.once(6) ? END : choices.below(count));
  if (of === 'decision') {
    const first = choices.once(4) ? anywhere() : following;
    return unique([first, ...choices.many(choices.once(15) ? 0 : 1, choices.once(6) ? 6 : 2, anywhere)]);
  }
  if (!choices.once(5)) return [following];
  return unique(choices.many(1, choices.once(3) ? 5 : 2, anywhere));
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

/** The ways with those added without which a step cannot be reached, or never comes to an end. */
function connected(ways: readonly Way['to'][][]): Way['to'][][] {
  const found = ways.map((some) => [...some]);
  for (const index of found.keys()) if (!spread([0], found).has(index)) found[index - 1]?.push(index);
  for (let stuck = lastStuck(found); stuck !== -1; stuck = lastStuck(found)) found[stuck]?.push(END);
  return found;
}

function lastStuck(ways: readonly (readonly Way['to'][])[]): number {
  const reaching = ways.map((_, index) =>
    [...spread([index], ways)].some((step) => ways[step]?.includes(END)),
  );
  return reaching.lastIndexOf(false);
}

function spread(from: readonly number[], ways: readonly (readonly Way['to'][])[]): ReadonlySet<number> {
  const reached = new Set(from);
  for (const index of reached) for (const to of ways[index] ?? []) if (to !== END) reached.add(to);
  return reached;
}

function waysOf(choices: Choices, targets: readonly Way['to'][], of: Shape): Way[] {
  const asks = of === 'decision' && (targets.length > 1 || choices.once(2));
  const conditions = new Set<string>();
  return targets.map((to) => {
    if (!asks) return { to };
    let when = choices.once(3)
      ? choices.pick(['ครบ', 'ไม่ครบ', 'ถ้าผ่าน', 'เห็นชอบ', 'กรณีเร่งด่วน'])
      : shortPhrase(choices);
    if (conditions.has(when)) when = `${when} ${conditions.size}`;
    conditions.add(when);
    return { to, when };
  });
}

/** The ways out in one of the forms that they may be written in; nothing where that says the same. */
function nextOf(
  choices: Choices,
  ways: readonly Way[],
  ids: readonly string[],
  index: number,
): Yaml | undefined {
  const name = ({ to }: Way) => (to === END ? END : (ids[to] ?? END));
  const [only, second] = ways;
  const following = index + 1 < ids.length ? index + 1 : END;
  if (only && !second && only.when === undefined) {
    if (only.to === following && !choices.once(4)) return undefined;
    if (choices.once(2)) return name(only);
  }
  return ways.map((way): Yaml => {
    if (way.when !== undefined) return { to: name(way), when: way.when };
    return choices.once(2) ? name(way) : { to: name(way) };
  });
}
