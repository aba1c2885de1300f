import { DAYS, HOUR, MINUTE, TIME_UNITS, type TimeUnit } from '../vocabulary.ts';

/** A length of time in the units it was written in, longest unit first when shown. */
export type Amounts = Readonly<Partial<Record<TimeUnit, number>>>;

/** Days of a length of time, for comparing only. */
export function days(amounts: Amounts): number {
  return Object.entries(amounts).reduce(
    (total, [unit, amount]) => total + amount * DAYS[unit as TimeUnit],
    0,
  );
}

/** Amounts are written with two decimals at most, and so is their sum: 0.1 and 0.2 are 0.3. */
export function sum(a: Amounts, b: Amounts): Amounts {
  const total: Partial<Record<TimeUnit, number>> = { ...a };
  for (const [unit, amount] of Object.entries(b) as [TimeUnit, number][])
    total[unit] = hundredths((total[unit] ?? 0) + amount);
  return total;
}

/** A length of time so many times. */
export function multiplied(amounts: Amounts, times: number): Amounts {
  return Object.fromEntries(
    Object.entries(amounts).map(([unit, amount]) => [unit, hundredths(amount * times)]),
  );
}

const MINUTES_OF_HOUR = 60;

/**
 * The same length with hours as whole ones and fewer minutes than make another. Nothing else is carried: how many hours
 * a day of work has, and days a month, is only agreed. Minutes without hours stay as they are written.
 */
export function carried(amounts: Amounts): Amounts {
  const { [HOUR]: hours = 0, [MINUTE]: minutes = 0, ...longer } = amounts;
  if (hours === 0 || minutes === 0) return amounts;
  const all = hundredths(hours * MINUTES_OF_HOUR + minutes);
  const rest = hundredths(all % MINUTES_OF_HOUR);
  const whole = Math.floor(all / MINUTES_OF_HOUR);
  return {
    ...longer,
    ...(whole > 0 ? { [HOUR]: whole } : {}),
    ...(rest > 0 ? { [MINUTE]: rest } : {}),
  };
}

/** A length of time in the units written, longest first: 3 เดือน 10 วัน. */
export function amountsText(amounts: Amounts): string {
  const told = carried(amounts);
  return TIME_UNITS.toReversed()
    .flatMap((unit) => (told[unit] ? [`${withCommas(told[unit])} ${unit}`] : []))
    .join(' ');
}

/** A number of a sum, its thousands apart: 10,000. */
export function withCommas(amount: number): string {
  return String(amount).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/gu, ',');
}

function hundredths(amount: number): number {
  return Math.round(amount * 100) / 100;
}
