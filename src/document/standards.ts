import type { Library } from '#manual/library.ts';
import type { Procedure } from '#manual/procedure.ts';
import { NONE, UNSTATED } from '#manual/vocabulary.ts';
import type { DocumentWords } from '#words/document.ts';
import { reader } from './body.ts';
import { field, valueOf } from './field.ts';
import { indexOf, type Index } from './index-parts.ts';
import { indicatorField } from './procedure.ts';
import { namedProcedure, registersOf, type NamedProcedure, type Registers } from './registers.ts';
import { passages, type RichText } from './rich-text.ts';
import { stepNames, type StepName } from './step-names.ts';

/** How well a step is to be done, and what tells how well it is done: one of them at least. */
export interface StepStandards {
  readonly step: StepName;
  readonly standard: RichText | undefined;
  readonly indicator: RichText | undefined;
}

/** What a procedure says of how well it and its steps are done. */
export interface ProcedureStandards {
  readonly procedure: NamedProcedure;
  readonly indicator: RichText | undefined;
  readonly steps: readonly StepStandards[];
  readonly missing: MissingStandards;
}

/** How often it is said that something is not stated, or that there is none, of procedures and of steps. */
export interface MissingStandards {
  readonly unstatedIndicators: number;
  readonly noIndicators: number;
  readonly unstatedStandards: number;
  readonly noStandards: number;
}

/** Indicators and standards of all procedures, by manual. */
export function standards(library: Library, words: DocumentWords): Index<ProcedureStandards> {
  const { assets } = registersOf(library, words);
  const groups = library.manuals.map(({ id, title, procedures }) => ({
    id,
    title,
    entries: procedures.map((procedure) => standardsOf(procedure, assets, words)),
  }));
  return indexOf(groups, ({ procedure, indicator, steps }) => [
    ...(indicator ? [[procedure.text, ...passages(indicator)].join(' ')] : []),
    ...steps.map(({ step, ...told }) =>
      [step.label, ...passages([...(told.standard ?? []), ...(told.indicator ?? [])])].join(' '),
    ),
  ]);
}

/** What some procedures do not state, together. */
export function missingStandards(entries: readonly ProcedureStandards[]): MissingStandards {
  const sum = (name: keyof MissingStandards) =>
    entries.reduce((total, { missing }) => total + missing[name], 0);
  return {
    unstatedIndicators: sum('unstatedIndicators'),
    noIndicators: sum('noIndicators'),
    unstatedStandards: sum('unstatedStandards'),
    noStandards: sum('noStandards'),
  };
}

function standardsOf(
  procedure: Procedure,
  assets: Registers['assets'],
  words: DocumentWords,
): ProcedureStandards {
  const read = reader(procedure, assets, words);
  const names = stepNames(procedure);
  const steps = procedure.steps.map((step, index) => ({
    step: names[index] as StepName,
    standard: valueOf(field(step.standard, read.field)),
    indicator: step.indicator === undefined ? undefined : read.field(step.indicator),
  }));
  const stepsOf = (word: string) => procedure.steps.filter(({ standard }) => standard === word).length;
  return {
    procedure: namedProcedure(procedure),
    indicator: valueOf(indicatorField(procedure, read, words)),
    steps: steps.filter(({ standard, indicator }) => standard ?? indicator),
    missing: {
      unstatedIndicators: procedure.indicator === UNSTATED ? 1 : 0,
      noIndicators: procedure.indicator === NONE ? 1 : 0,
      unstatedStandards: stepsOf(UNSTATED),
      noStandards: stepsOf(NONE),
    },
  };
}
