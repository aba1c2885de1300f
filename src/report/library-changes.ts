import type { ChangedFact, DocumentChange, LibraryChanges, StepChange } from '#document/changes.ts';
import type { FormerId } from '#manual/former-ids.ts';
import { changeWords as words } from '#words/changes.ts';
import { renameWords } from '#words/workshop.ts';

/** What two states of a library are called, and what could not be compared. */
export interface Compared {
  readonly from: string;
  readonly to: string;
  readonly changes: LibraryChanges;
  /** Those that are new. */
  readonly formerIds: readonly FormerId[];
  /** Files that have errors in one of them. */
  readonly broken: readonly string[];
}

/** What changed, as Markdown: for the summary of a pull request, and as it is at a terminal. */
export function libraryChangesReport({ from, to, changes, formerIds, broken }: Compared): string {
  const { office, manuals, procedures, chapters, registers } = changes;
  const parts = [
    ...part(words.office, office.map(factLine)),
    ...part(words.manuals, manuals.flatMap(documentLines)),
    ...part(words.procedures, procedures.flatMap(documentLines)),
    ...part(words.chapters, chapters.flatMap(documentLines)),
    ...Object.entries(registers).flatMap(([name, entries]) =>
      part(words.registers[name as keyof typeof registers], entries.flatMap(documentLines)),
    ),
    ...part(words.formerIds, formerIds.map(formerLine)),
    ...(broken.length === 0 ? [] : [words.broken, broken.map((file) => `- \`${file}\``).join('\n')]),
  ];
  const said = parts.length === 0 ? [words.nothing] : parts;
  return `${[`## ${words.title}`, words.between(`\`${from}\``, `\`${to}\``), ...said].join('\n\n')}\n`;
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`### ${title}`, lines.join('\n')];
}

function documentLines({ kind, id, title, facts, steps, sections }: DocumentChange): readonly string[] {
  const named = `**${escaped(title)}** (\`${id}\`)`;
  if (kind !== 'changed') return [`- ${words[kind]}: ${named}`];
  return [
    `- ${named}`,
    ...facts.map((fact) => `  ${factLine(fact)}`),
    ...steps.flatMap(stepLines),
    ...(sections.length === 0 ? [] : [`  - ${words.sections}: ${sections.map(escaped).join(', ')}`]),
  ];
}

function stepLines({ kind, number, label, was, facts }: StepChange): readonly string[] {
  const named = words.step(number, escaped(label));
  if (kind !== 'changed') return [`  - ${words[kind]}: ${named}`];
  const moved = was === undefined ? '' : ` (${words.moved(was, number)})`;
  return [`  - ${named}${moved}`, ...facts.map((fact) => `    ${factLine(fact)}`)];
}

function factLine({ label, before, after }: ChangedFact): string {
  return `- ${label}: ${words.became(shown(before), shown(after))}`;
}

function formerLine({ kind, former, id }: FormerId): string {
  return `- ${renameWords.kinds[kind]}: ${words.became(`\`${former}\``, `\`${id}\``)}`;
}

function shown(text: string): string {
  return text === '' ? words.empty : escaped(text);
}

/** Words of authors as they are, whatever Markdown and HTML would make of their marks. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/gu, '\\$&').replace(/\s+/gu, ' ');
}
