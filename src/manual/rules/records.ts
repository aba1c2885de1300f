import { procedures } from '../draft.ts';
import { parseDuration, type Duration } from '../duration.ts';
import { said } from '../messages.ts';
import { nearestId } from '../nearest.ts';
import type { Procedure } from '../procedure.ts';
import { isFiller } from '../stated.ts';
import { plainTime } from '../time/plain.ts';
import { KEEP_VERB, KEEP_WORDS } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** Each record of a procedure has an id of its own, and those that its steps name are among them, each once. */
export const recordIds: Rule = {
  id: 'records',
  severity: 'error',
  *find({ library, isGap }) {
    for (const { file, steps, records = [] } of procedures(library)) {
      if (isGap(file, ['records'])) continue;
      const ids = new Set<string>();
      for (const [index, { id }] of records.entries()) {
        if (ids.has(id)) yield { file, at: ['records', index, 'id'], ...said('repeatedId', id) };
        ids.add(id);
      }
      const misspelt = [...ids].filter((_, index) => isGap(file, ['records', index, 'id']));
      for (const [step, { records: named = [] }] of steps.entries()) {
        for (const [index, id] of named.entries()) {
          const at = ['steps', step, 'records', index];
          if (named.indexOf(id) < index) yield { file, at, ...said('repeatedId', id) };
          else if (!ids.has(id) && nearestId(id, misspelt) === undefined)
            yield { file, at, ...said('noSuchRecord', id, meantRecord(id, records), [...ids]) };
        }
      }
    }
  },
};

/** The record that is most likely meant: that of this name, or one of much the same id. */
function meantRecord(written: string, records: NonNullable<Procedure['records']>): string | undefined {
  const named = records.find(({ name }) => name.trim() === written.trim());
  return (
    named?.id ??
    nearestId(
      written,
      records.map(({ id }) => id),
    )
  );
}

/** For how long a record is kept is understood, or the author is told that it is only shown. */
export const recordKeeping: Rule = {
  id: 'record-keep',
  severity: 'warning',
  *find({ library }) {
    for (const { file, records = [] } of procedures(library)) {
      for (const [index, { keep }] of records.entries()) {
        const { written } = keep;
        if (!isKeepingTime(keep) && !isFiller(written) && written.trim() !== '')
          yield { file, at: ['records', index, 'keep'], ...said('keepUnclear', written) };
      }
    }
  },
};

/** A length of time, with or without a verb; or for ever, or until something. */
function isKeepingTime(keep: Duration): boolean {
  const words = plainTime(keep.written);
  return keep.kind === 'unstated' || isLength(keep) || KEEP_WORDS.test(words) || isLength(afterVerb(words));
}

function afterVerb(words: string): Duration {
  return parseDuration(words.replace(KEEP_VERB, ''));
}

/** A rate is none: nothing is kept for so long a piece. What is kept so long after a day is kept until then. */
function isLength(duration: Duration): boolean {
  if (duration.kind === 'words') return duration.slip === 'point';
  return duration.kind === 'length' && duration.per === undefined;
}
