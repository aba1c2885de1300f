import { latestDate } from '#manual/latest-date.ts';
import type { Procedure } from '#manual/procedure.ts';
import { shortThaiDate, thaiDate } from '#thai/dates.ts';
import type { DocumentWords } from '#words/document.ts';
import { namedProcedure, type Registers } from './registers.ts';
import type { Named } from './target.ts';

/** A fact with what it is called. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Who signs a procedure, as what, and when it was signed, if it was. */
export interface Signature {
  readonly role: string;
  readonly name: string;
  readonly position: string;
  readonly date: string | undefined;
}

/** Document control: what is known of the life of a procedure; empty until it was approved. */
export interface ControlDocument {
  readonly status: { readonly kind: NonNullable<Procedure['status']>; readonly text: string } | undefined;
  readonly facts: readonly Fact[];
  readonly signatures: readonly Signature[];
  readonly replacedBy: Named | undefined;
  readonly history: readonly Fact[];
  /** Revision and date of effect in a few words, for the foot of a sheet. */
  readonly brief: string | undefined;
  /** The latest date of all, as an ISO date. */
  readonly latestDate: string | undefined;
}

/** The document control of a procedure. */
export function controlDocument(
  procedure: Procedure,
  registers: Registers,
  { control: words }: DocumentWords,
): ControlDocument {
  const { status, revision, effective, reviewBy, replacedBy, history = [] } = procedure;
  const signed = (['prepared', 'reviewed', 'approved'] as const).flatMap((role) => {
    return (procedure[role] ?? []).map((signature) => ({ role: words[role], ...signature }));
  });
  const fact = (label: string, text: string | undefined): Fact[] =>
    text === undefined ? [] : [{ label, text }];
  const brief = [
    ...(revision === undefined ? [] : [words.revised(revision)]),
    ...(effective === undefined ? [] : [words.since(shortThaiDate(effective))]),
  ];
  const successor = replacedBy === undefined ? undefined : registers.procedure(replacedBy);
  return {
    status: status && { kind: status, text: words.status[status] },
    facts: [
      ...fact(words.revision, revision?.toString()),
      ...fact(words.effective, effective && thaiDate(effective)),
      ...fact(words.reviewBy, reviewBy && thaiDate(reviewBy)),
    ],
    signatures: signed.map((one) => ({ ...one, date: one.date && shortThaiDate(one.date) })),
    replacedBy: successor && namedProcedure(successor),
    history: history.map(({ revision: number, date, change, by }) => ({
      label: words.revisionOn(number, shortThaiDate(date)),
      text: by === undefined ? change : words.changedBy(change, registers.roleName(by) ?? by),
    })),
    brief: brief.length === 0 ? undefined : brief.join(' '),
    latestDate: latestDate(procedure),
  };
}
