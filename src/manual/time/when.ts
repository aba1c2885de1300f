import { MONTH_NAMES } from '#thai/dates.ts';
import { readCalendar } from './calendar.ts';
import { holdsLength } from './length.ts';
import { BEFORE_MONTH, FREQUENCY, FROM_TO, HOW_OFTEN, WHEN_WORDS } from './vocabulary.ts';

/** Whether words tell when something is done or how often, in the form of `plainTime`; not how long it takes. */
export function tellsWhen(text: string): boolean {
  if (FREQUENCY.test(text) || (HOW_OFTEN.test(text) && WHEN_WORDS.test(text))) return true;
  if (text.split(FROM_TO).every((part) => readCalendar(part).kind !== 'words')) return true;
  if (holdsLength(text)) return false;
  const named = text.replace(BEFORE_MONTH, '');
  return WHEN_WORDS.test(text) || MONTH_NAMES.flat().some((name) => named.startsWith(name));
}
