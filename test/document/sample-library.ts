import { parseDuration } from '#manual/duration.ts';
import { readBody, sectionedBody } from '#manual/body.ts';
import { examine } from '../manual/examine.ts';
import type { Library, Manual } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { STRUCTURES } from '#manual/structures.ts';
import { procedureDocument, type ProcedureDocument } from '#document/procedure.ts';
import { documentWords } from '#words/document.ts';
import { sample } from '../manual/sample.ts';

/** The library of this repository. */
export const library: Library = examine(sample).library;

export const manual: Manual = found(library.manuals[0]);

/** The procedure of a file name. */
export function procedureOf(slug: string): Procedure {
  return found(manual.procedures.find((procedure) => procedure.slug === slug));
}

/** What a reader is shown of a procedure, in the library of this repository or one like it. */
export function documentOf(procedure: Procedure, changes: Partial<Library> = {}): ProcedureDocument {
  return procedureDocument({ ...library, ...changes }, procedure, documentWords);
}

/** A procedure of these steps. */
export function withSteps(...steps: readonly Step[]): Procedure {
  return { ...procedureOf('ict-network'), steps: [...steps] };
}

/** A procedure of three steps: the second is a choice that goes on, goes back, or ends. */
export function withChoice(): Procedure {
  const [first, second, third] = procedureOf('ict-network').steps.map((step): Step => ({
    ...step,
    duration: TEN_DAYS,
  }));
  return withSteps(
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
  );
}

/** A procedure whose sections say this, by their numbers; the others hold what their component shows. */
export function withSections(
  written: Readonly<Record<number, string>>,
  rest: Partial<Procedure> = {},
): Procedure {
  const procedure = { ...procedureOf('ict-network'), ...rest };
  const { obec } = STRUCTURES;
  const text = obec.sections.map(({ number, titles: [title], component }) => {
    const shown = component ? `<${component} />` : title;
    return `## ${title}\n\n${written[number] ?? shown}\n`;
  });
  const { sections } = sectionedBody(readBody(procedure.file, text.join('\n')), obec);
  return {
    ...procedure,
    sections: procedure.sections.map((section, index) => ({
      ...section,
      nodes: found(sections[index]).nodes,
    })),
  };
}

const TEN_DAYS = parseDuration('10 วัน');

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The sample content lacks what this test stands on.');
  return value;
}
