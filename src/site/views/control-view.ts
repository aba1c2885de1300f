import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { shortThaiDate, thaiDate } from '#thai/dates.ts';
import { pageAddress } from '../addresses.ts';
import { procedureWords, statusWords } from '#words/page.ts';
import type { Target } from './shown.ts';

/** Document control: what is known of the life of a procedure. */
export interface ControlView {
  /** Undefined until a status was given. */
  readonly status: { readonly kind: NonNullable<Procedure['status']>; readonly text: string } | undefined;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly replacedBy: Target | undefined;
  readonly history: readonly { readonly when: string; readonly change: string }[];
}

/** The document control of a procedure; empty until it was approved. */
export function controlView({ manuals }: Pick<Library, 'manuals'>, procedure: Procedure): ControlView {
  const { status, revision, effective, reviewBy, history = [] } = procedure;
  return {
    status: status && { kind: status, text: statusWords[status] },
    facts: [
      fact(procedureWords.revision, revision?.toString()),
      fact(procedureWords.effective, effective && thaiDate(effective)),
      fact(procedureWords.reviewBy, reviewBy && thaiDate(reviewBy)),
      ...(['prepared', 'reviewed', 'approved'] as const).map((role) =>
        fact(procedureWords[role], signature(procedure[role])),
      ),
    ].flatMap((one) => one ?? []),
    replacedBy: successor(manuals, procedure.replacedBy),
    history: history.map(({ revision: number, date, change }) => ({
      when: procedureWords.revisionOn(number, shortThaiDate(date)),
      change,
    })),
  };
}

function fact(label: string, text: string | undefined): { label: string; text: string } | undefined {
  return text === undefined ? undefined : { label, text };
}

function signature(signed: Procedure['prepared']): string | undefined {
  return signed && procedureWords.signature(signed.name, signed.position, shortThaiDate(signed.date));
}

function successor(manuals: Library['manuals'], id: string | undefined): Target | undefined {
  if (id === undefined) return undefined;
  const procedure = manuals.flatMap(({ procedures }) => procedures).find((one) => one.id === id);
  return procedure && { href: pageAddress(procedure), text: procedure.title };
}
