import type { Step } from '#manual/procedure.ts';
import type { FormRow } from '#manual/standard-form.ts';
import { wayWords } from '#words/form.ts';

/** Where a step leads, in words. */
export interface FormWay {
  /** For the phone: `ถ้าไม่ครบ`, `ถัดไป`; what follows it is after a colon. */
  readonly lead: string;
  /** Words before the step: `กลับไป`. */
  readonly verb: string;
  /** The step that follows, or what happens instead. */
  readonly target: string;
  /** Address of the row of that step; undefined at the end. */
  readonly href: string | undefined;
  /** The whole in one phrase, for those who listen: `ถ้าไม่ครบ กลับไปขั้นตอนที่ 2`. */
  readonly spoken: string;
}

/** The id of a row of the form on its page; the steps of section 5 have ids of their own. */
export function rowAnchor({ id }: Pick<Step, 'id'>): string {
  return `form-step-${id}`;
}

/** Everything that may follow a step, the next row first. */
export function formWays(rows: readonly FormRow[], row: FormRow): readonly FormWay[] {
  const here = row.number - 1;
  const targets = [
    ...(row.down ? [{ to: here + 1, when: row.down.when }] : []),
    ...[...row.leaving, ...row.connectors].map(({ to, when }) => ({ to, when })),
  ];
  const ways = targets.map(({ to, when }, index): FormWay => {
    const target = to === here ? wayWords.again : wayWords.step(to + 1);
    const step = rows[to]?.step;
    const verb = to === here ? '' : to < here ? wayWords.backTo : wayWords.to;
    return way({ when, verb, target, href: step && `#${rowAnchor(step)}`, first: index === 0 });
  });
  return row.end
    ? [
        ...ways,
        way({
          when: row.end.when,
          verb: '',
          target: wayWords.end,
          href: undefined,
          first: ways.length === 0,
        }),
      ]
    : ways;
}

interface WayParts {
  readonly when: string | undefined;
  readonly verb: string;
  readonly target: string;
  readonly href: string | undefined;
  readonly first: boolean;
}

function way({ when, verb, target, href, first }: WayParts): FormWay {
  const lead = when === undefined ? (first ? wayWords.next : wayWords.alongside) : wayWords.condition(when);
  const spoken = when === undefined && first ? `${verb}${target}` : `${lead} ${verb}${target}`;
  const keepsVerb = when !== undefined || verb === wayWords.backTo;
  return { lead, verb: keepsVerb ? verb : '', target, href, spoken };
}
