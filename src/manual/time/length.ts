import { DAY, DAYS, HOUR, WORKING_DAY, type TimeUnit } from '../vocabulary.ts';
import { days, multiplied, sum, type Amounts } from './amounts.ts';
import { findExtension, occasionsOf, type Extension, type Occasions } from './extension.ts';
import { Scanner } from './scanner.ts';
import * as words from './vocabulary.ts';

/** A length of time. */
export interface Length {
  readonly shortest: Amounts;
  readonly longest: Amounts;
  /** It may take longer than the longest: อย่างน้อย 3 วัน. */
  readonly atLeast: boolean;
  /** It is told for one of these: ฉบับ, โรงเรียน; or for so many: 10 ฉบับ. */
  readonly per?: string;
}

/** Why words that look like a length of time are not counted. */
export type Slip = 'shrinks' | 'differs' | 'clock' | 'point';

/** What the words of a time say of its length: how often in a time, something else, or a slip. */
export type ReadLength = Length | { readonly slip: Slip } | 'how-often' | undefined;

const BEFORE = Object.keys(words.BEFORE_LENGTH) as (keyof typeof words.BEFORE_LENGTH)[];
const AFTER = Object.keys(words.AFTER_LENGTH) as (keyof typeof words.AFTER_LENGTH)[];
const LIMITS = BEFORE.filter((word) => words.BEFORE_LENGTH[word] !== 'none');
const WHOLE_IN_BRACKETS = /^\(([^()]*)\)$/u;

/** Reads a length of time, in the form of `plainTime`. */
export function readLength(text: string): ReadLength {
  const inside = WHOLE_IN_BRACKETS.exec(text)?.[1];
  if (inside !== undefined) return readLength(inside);
  if (words.AT_ONCE.test(text)) return holdsLength(text) ? undefined : NOTHING;
  const same = words.SAME_PERIOD.exec(text);
  if (same) return holdsLength(text) ? undefined : samePeriod(same[1] ?? '');
  return new LengthReader(text).read() ?? lengthAfterClause(text) ?? lengthOfAll(text);
}

const NOTHING: Length = { shortest: {}, longest: {}, atLeast: false };

function samePeriod(word: string): Length {
  const unit = words.UNIT_WORDS[word as keyof typeof words.UNIT_WORDS];
  return { shortest: {}, longest: { [unit]: 1 }, atLeast: false };
}

/** A length after what it is counted from, or after what is done in it: หลังได้รับเรื่อง 3 วัน, แจ้งผลภายใน 3 วัน. */
function lengthAfterClause(text: string): ReadLength {
  const isClause = words.CLAUSE_WORDS.test(text);
  for (let at = 1; at < text.length; at++) {
    const before = text.slice(0, at);
    if (/[\d()]$/u.test(before)) return undefined;
    const rest = text.slice(at);
    const isLimit = LIMITS.some((word) => rest.startsWith(word));
    if (!isLimit && !(isClause && beginsWithNumber(rest) && !before.endsWith(words.ORDINAL))) continue;
    if (!isClause && words.NOT_PLAIN.test(before)) return undefined;
    const found = new LengthReader(rest, before).read();
    if (found === undefined) continue;
    const isAhead = words.AHEAD.test(before) && typeof found === 'object' && 'atLeast' in found;
    return isAhead ? { ...found, atLeast: true } : found;
  }
  return undefined;
}

/** All times together: 2 ครั้ง ครั้งละ 30 นาที; at most so many, or of a step that is itself a longer time, maybe none. */
function lengthOfAll(text: string): ReadLength {
  const extension = findExtension(text);
  if (extension && extension.before !== '') return undefined;
  const occasions = extension ?? occasionsOf(text);
  const all = occasions.times === undefined ? undefined : together(occasions);
  return all && !extension && beginsWithNumber(text) ? all : all && { ...all, shortest: {} };
}

/** Undefined where not all is told. */
function together({ times, length }: Occasions): Length | undefined {
  const each = words.IN_ALL.test(length) ? undefined : new LengthReader(length).read();
  if (typeof each !== 'object' || 'slip' in each || each.atLeast) return undefined;
  const { shortest, longest, per } = each;
  const isEach = words.OCCASIONS.some((word) => word === per);
  if (per !== undefined && (times === undefined || !isEach)) return undefined;
  if (per === undefined && times !== undefined && times !== 1) return undefined;
  const [least, most] = [shortest, longest].map((end) => multiplied(end, times ?? 1)) as [Amounts, Amounts];
  return { shortest: least, longest: most, atLeast: false };
}

function beginsWithNumber(text: string): boolean {
  const scanner = new Scanner(text);
  return scanner.half() ? scanner.unit() !== undefined : scanner.number() !== undefined;
}

/** Whether a number with a unit stands anywhere in a text. */
export function holdsLength(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const scanner = new Scanner(text.slice(at));
    const isAmount = scanner.number() !== undefined || scanner.half();
    if (isAmount && scanner.unit() !== undefined && !scanner.rest.startsWith(words.ORDINAL)) return true;
  }
  return false;
}

/** What was read of the amounts: each in its unit, or a number that waits for the unit of the next. */
type Amount = { readonly unit: TimeUnit; readonly value: number } | { readonly bare: number };

class LengthReader {
  private readonly scanner: Scanner;
  private least = false;
  private most = false;
  private per: string | undefined;
  private slip: Slip | undefined;
  private howOften = false;
  private working = false;
  private latest = false;
  private isBefore = false;
  private isBeforeEvent = false;
  private isAfter = false;
  private open = false;
  private extension: Amounts = {};

  /** @param clause what stands before the length */
  constructor(text: string, clause = '') {
    this.scanner = new Scanner(text);
    this.reference(clause);
  }

  read(): ReadLength {
    this.prefixes();
    const range = this.range();
    if (!range || !this.endings(range)) return this.slip && { slip: this.slip };
    if (this.howOften) return 'how-often';
    if (this.isPoint()) this.slip ??= 'point';
    if (this.slip) return { slip: this.slip };
    const isOfClock = !words.OFFICE_HOURS.test(this.scanner.text) && range.every(isWholeDays);
    const [shortest, longest, extension] = [...range, this.extension]
      .map((end) => (isOfClock && isWholeDays(end) ? inDays(end) : end))
      .map((end) => (this.working ? inWorkingDays(end) : end)) as [Amounts, Amounts, Amounts];
    const isOne = days(shortest) === days(longest);
    if (days(longest) <= 0) return undefined;
    return {
      shortest: this.most && !this.least && isOne ? {} : shortest,
      longest: sum(longest, extension),
      atLeast: this.least || this.open,
      ...(this.per === undefined ? {} : { per: this.per }),
    };
  }

  /** Words before the amounts, in any order: ใช้เวลาไม่เกินรายละ. */
  private prefixes(): void {
    const { scanner } = this;
    for (;;) {
      const word = scanner.word(BEFORE);
      if (word !== undefined) this.bound(words.BEFORE_LENGTH[word]);
      else if (!this.each()) return;
    }
  }

  private each(): boolean {
    const of =
      this.per === undefined && (this.scanner.match(words.EACH_OF) ?? this.scanner.match(words.EACH));
    if (!of) return false;
    const [, one = ''] = of;
    if (new Scanner(one).unit() !== undefined) this.howOften = true;
    this.per = one;
    return true;
  }

  private bound(bound: words.Bound): void {
    if (bound === 'least') this.least = true;
    if (bound === 'most' || bound === 'latest') this.most = true;
    if (bound === 'latest') this.latest = true;
  }

  /** What the length is counted from. */
  private reference(text: string): void {
    this.isBefore ||= words.BEFORE_POINT.test(text);
    this.isBeforeEvent ||= words.BEFORE_EVENT.test(text);
    this.isAfter ||= words.AFTER_POINT.test(text);
  }

  /**
   * 3 วัน ก่อนวันลา, หลังวันประกาศ 3 วัน; but ภายใน 3 วัน หลังวันประกาศ is a time in which something is done, and so is
   * ภายใน 3 วัน ก่อนเสนอ, but not ภายใน 3 วัน ก่อนวันประชุม.
   */
  private isPoint(): boolean {
    if (this.isBefore) return !this.most || this.latest || this.isBeforeEvent;
    return this.isAfter && !this.most;
  }

  /** 3 วัน, 3-5 วัน, 30 นาที - 1 ชั่วโมง, อย่างน้อย 3 วัน แต่ไม่เกิน 5 วัน, ภายใน 5 วัน แต่ไม่น้อยกว่า 3 วัน. */
  private range(): readonly [Amounts, Amounts] | undefined {
    const { scanner } = this;
    const first = this.amount();
    if (!first) return undefined;
    const from = 'bare' in first ? undefined : this.sumFrom(first);
    const to = scanner.attempt(() => {
      const bounded = from && this.least && scanner.word(words.MOST_AFTER_LEAST) !== undefined;
      if (!bounded && scanner.word(words.RANGE_WORDS) === undefined) return undefined;
      const second = this.amount();
      if (!second || 'bare' in second) return undefined;
      if (bounded) this.least = false;
      return { sum: this.sumFrom(second), unit: second.unit };
    });
    const least = from && !to && this.most ? this.leastAfterMost() : undefined;
    if (from && least) {
      if (days(least) >= days(from)) this.slip = 'shrinks';
      return [least, from];
    }
    if (!to) return from && [from, from];
    const start = from ?? { [to.unit]: 'bare' in first ? first.bare : 0 };
    if (days(start) >= days(to.sum)) this.slip = 'shrinks';
    return [days(start) === 0 ? {} : start, to.sum];
  }

  private leastAfterMost(): Amounts | undefined {
    return this.scanner.attempt(() => {
      if (this.scanner.word(words.LEAST_AFTER_MOST) === undefined) return undefined;
      const amount = this.amount();
      return amount && !('bare' in amount) ? this.sumFrom(amount) : undefined;
    });
  }

  /** Amounts in smaller and smaller units after the first: 1 ปี 6 เดือน. */
  private sumFrom(first: Extract<Amount, { unit: TimeUnit }>): Amounts {
    let total: Amounts = { [first.unit]: first.value };
    let { unit } = first;
    for (;;) {
      const next = this.scanner.attempt(() => {
        this.scanner.word(words.SUM_WORDS);
        const amount = this.amount();
        return amount && !('bare' in amount) && DAYS[amount.unit] < DAYS[unit] ? amount : undefined;
      });
      if (!next) return total;
      total = sum(total, { [next.unit]: next.value });
      unit = next.unit;
    }
  }

  /** 3 วัน, 1½ วัน, 1 วันครึ่ง, ครึ่งวัน, วันครึ่ง, วันเดียว, 30 (สามสิบ) วัน; or a number alone. */
  private amount(): Amount | undefined {
    const { scanner } = this;
    return scanner.attempt(() => {
      if (scanner.half()) {
        const unit = scanner.unit();
        return unit && { unit, value: 0.5 };
      }
      const number = scanner.number();
      if (!number) {
        const unit = scanner.unit();
        if (!unit) return undefined;
        if (scanner.half()) return { unit, value: 1.5 };
        return scanner.word([words.SINGLE]) === undefined ? undefined : { unit, value: 1 };
      }
      this.numberAgain(number.value);
      const value = number.value + (scanner.half() ? 0.5 : 0);
      const unit = scanner.unit();
      if (!unit) return { bare: value };
      if (unit === HOUR && number.hundredths && (number.value * 4) % 1 !== 0) this.slip = 'clock';
      const isHalfMore = scanner.attempt(() => (scanner.half() && !scanner.unit() ? true : undefined));
      scanner.word([words.SINGLE]);
      return { unit, value: value + (isHalfMore ? 0.5 : 0) };
    });
  }

  /** The same number in brackets, in words or digits. */
  private numberAgain(value: number): void {
    this.scanner.attempt(() => {
      if (this.scanner.match(/^\(/u) === undefined) return undefined;
      const again = this.scanner.number();
      if (!again || this.scanner.match(/^\)/u) === undefined) return undefined;
      if (again.value !== value) this.slip = 'differs';
      return again;
    });
  }

  /** What stands after the amounts, up to the end of the words. */
  private endings(range: readonly [Amounts, Amounts]): boolean {
    const { scanner } = this;
    while (!scanner.isAtEnd) {
      const inside = scanner.match(/^\(([^()]*)\)/u)?.[1];
      if (inside !== undefined) {
        if (!this.bracket(inside, range)) return false;
      } else if (!this.ending()) return false;
    }
    return true;
  }

  private ending(): boolean {
    const { scanner } = this;
    const extension = findExtension(scanner.rest);
    if (extension && isConditional(extension)) {
      this.extend(extension);
      scanner.at = scanner.text.length;
      return true;
    }
    const before = extension?.before ?? scanner.rest;
    if (words.WORKING_ONLY.test(untilBracket(before))) {
      scanner.at += untilBracket(before).length;
      this.working = true;
      return true;
    }
    if (scanner.match(words.PER_WORDS)) return this.rate();
    const word = scanner.word(AFTER);
    if (word !== undefined) {
      this.bound(words.AFTER_LENGTH[word]);
      return true;
    }
    if (!words.REFERENCE_WORDS.test(before) || holdsLength(before)) return false;
    this.reference(before);
    scanner.at += before.length;
    return true;
  }

  /** The most by which it may be made longer; it has no end where that is not told. */
  private extend(extension: Extension): void {
    const all = together(extension);
    if (all) this.extension = all.longest;
    else this.open = true;
  }

  /** What a length is told for, up to what it is counted from. */
  private rate(): boolean {
    const { scanner } = this;
    const counted = scanner.attempt(() => scanner.number());
    const [of = ''] = scanner.match(words.RATED) ?? [];
    if (of === '' || this.per !== undefined) return false;
    if (new Scanner(of).unit() !== undefined) {
      this.howOften = true;
      return counted === undefined || counted.value === 1;
    }
    this.per = counted === undefined || counted.value === 1 ? of : `${counted.value} ${of}`;
    return true;
  }

  /** The parts of which the length is the sum: 10 วัน (5+5). In another unit they are the author's own account of it. */
  private addends(addends: readonly Addend[], [shortest, longest]: readonly [Amounts, Amounts]): boolean {
    const [[unit, amount] = [], second] = Object.entries(longest);
    if (shortest !== longest || second) return false;
    if (addends.some((addend) => addend.unit !== undefined && addend.unit !== unit)) return true;
    const total = addends.reduce<Amounts>((all, { value }) => sum(all, { [DAY]: value }), {});
    if (total[DAY] !== amount) this.slip = 'differs';
    return true;
  }

  /** Brackets that say the same again, how it is counted, or what is no length. */
  private bracket(inside: string, range: readonly [Amounts, Amounts]): boolean {
    if (words.WORKING_ONLY.test(inside)) {
      this.working = true;
      return true;
    }
    const extension = findExtension(inside);
    if (extension && isConditional(extension)) {
      this.extend(extension);
      return true;
    }
    const addends = addendsOf(inside);
    if (addends) return this.addends(addends, range);
    if (holdsLength(inside)) {
      const again = new LengthReader(inside).read();
      if (typeof again !== 'object' || 'slip' in again) return false;
      // Said in another unit, it is the author's own account of the length before.
      const isSame =
        Object.keys(again.longest).join() !== Object.keys(range[1]).join() ||
        range.every((end, index) => days(end) === days(index === 0 ? again.shortest : again.longest));
      if (!isSame) this.slip = 'differs';
      return true;
    }
    this.reference(inside);
    const bound = AFTER.find((word) => word === inside) ?? undefined;
    if (bound) this.bound(words.AFTER_LENGTH[bound]);
    const before = BEFORE.find((word) => word === inside);
    if (before) this.bound(words.BEFORE_LENGTH[before]);
    const within = new Scanner(inside);
    if (!within.match(words.PER_WORDS)) return !/\d/u.test(inside) || words.REFERENCE_WORDS.test(inside);
    const rest = this.scanner.at;
    const reader = new LengthReader(within.rest);
    const isRate = reader.rate() && reader.scanner.isAtEnd;
    this.scanner.at = rest;
    this.per = reader.per;
    this.howOften ||= reader.howOften;
    return isRate;
  }
}

interface Addend {
  readonly value: number;
  readonly unit: TimeUnit | undefined;
}

/** 5+5, 5 วัน + 5 วัน. */
function addendsOf(text: string): readonly Addend[] | undefined {
  const addends = text.split('+').flatMap((part): Addend[] => {
    const scanner = new Scanner(part);
    const value = scanner.number()?.value;
    const unit = scanner.unit();
    return value !== undefined && scanner.isAtEnd ? [{ value, unit }] : [];
  });
  return addends.length > 1 && addends.length === text.split('+').length ? addends : undefined;
}

/** Nothing but a condition stands before it. */
function isConditional({ before }: Extension): boolean {
  return before === '' || before === '(' || (words.CONDITION.test(before) && !holdsLength(before));
}

function untilBracket(text: string): string {
  const at = text.indexOf('(');
  return at === -1 ? text : text.slice(0, at);
}

/** 24 and 48 hours are days by the clock: nobody means three days and a half of seven hours in the office. */
const HOURS_OF_A_DAY = 24;

function isWholeDays({ [HOUR]: hours = 0, ...others }: Amounts): boolean {
  return hours % HOURS_OF_A_DAY === 0 && Object.keys(others).length === 0;
}

function inDays({ [HOUR]: hours = 0 }: Amounts): Amounts {
  return hours === 0 ? {} : { [DAY]: hours / HOURS_OF_A_DAY };
}

function inWorkingDays(amounts: Amounts): Amounts {
  const { [DAY]: plain, ...others } = amounts;
  return plain === undefined ? amounts : sum(others, { [WORKING_DAY]: plain });
}
