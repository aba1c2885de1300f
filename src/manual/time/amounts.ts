import { DAYS, TIME_UNITS, type TimeUnit } from '../vocabulary.ts';

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
    total[unit] = Math.round(((total[unit] ?? 0) + amount) * 100) / 100;
  return total;
}

/** A length of time in the units written, longest first: 3 เดือน 10 วัน. */
export function amountsText(amounts: Amounts): string {
  return TIME_UNITS.toReversed()
    .flatMap((unit) => (amounts[unit] ? [`${amounts[unit]} ${unit}`] : []))
    .join(' ');
}
