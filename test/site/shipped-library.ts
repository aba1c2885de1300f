import { examine } from '#manual/examine.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { shipped } from '../manual/shipped.ts';

/** The library of this repository. */
export const library: Library = examine(shipped).library;

export const manual: Manual = found(library.manuals[0]);

/** The procedure of a file name. */
export function procedureOf(slug: string): Procedure {
  return found(manual.procedures.find((procedure) => procedure.slug === slug));
}

/** A procedure of three steps: the second is a choice that goes on, goes back, or ends. */
export function withChoice(): Procedure {
  const procedure = procedureOf('ict-network');
  const [first, second, third] = procedure.steps.map((step): Step => ({ ...step, duration: TEN_DAYS }));
  return {
    ...procedure,
    steps: [
      found(first),
      {
        ...found(second),
        shape: 'decision',
        next: [
          { to: found(third).id, when: 'ครบ' },
          { to: found(first).id, when: 'ไม่ครบ' },
          { to: 'end', when: 'ยกเลิก' },
        ],
      },
      { ...found(third), shape: 'terminal' },
    ],
  };
}

const TEN_DAYS: Step['duration'] = { kind: 'exact', written: '10 วัน', amount: 10, unit: 'วัน' };

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The shipped content lacks what this test stands on.');
  return value;
}
