import { importReportWords as words, lossWords } from '#words/import.ts';
import type { ImportedDraft } from './import-draft.ts';
import type { Loss } from './loss.ts';
import { yamlText } from './procedure-file.ts';
import { inOneLine } from './text.ts';

/** The report of an import as Markdown: what did not land in the draft, what was guessed, and what the product writes itself. */
export function importReport({ manual, procedures, losses, added }: ImportedDraft, file: string): string {
  const groups = [
    { title: words.wholeFile, losses },
    ...procedures.map(({ id, draft }) => ({ title: words.procedure(id, draft.title), losses: draft.losses })),
  ];
  const parts = PARTS.flatMap(({ part, title }) => {
    const lines = groups.flatMap((group) => {
      const own = group.losses.filter(({ kind }) => lossWords[kind].part === part);
      return own.length === 0
        ? []
        : [`### ${group.title}`, (part === 'ours' ? together(own) : unique(own.map(line))).join('\n')];
    });
    return lines.length === 0 ? [] : [`## ${title}`, ...lines];
  });
  const entries = (['roles', 'forms', 'references'] as const).flatMap((register) =>
    added[register].length === 0 ? [] : [`### ${words.registers[register]}`, pasted(added[register])],
  );
  const intro = words.intro(file, manual, procedures.length);
  const register = entries.length === 0 ? [] : [`## ${words.newEntries}`, ...entries];
  return `${[intro, ...parts, ...register].join('\n\n')}\n`;
}

/** How many lines tell of something that is not in the draft, or should be looked at. */
export function reportLines({ procedures, losses }: ImportedDraft): number {
  const groups = [losses, ...procedures.map(({ draft }) => draft.losses)];
  const told = groups.map((own) =>
    unique(own.filter(({ kind }) => lossWords[kind].part !== 'ours').map(line)),
  );
  return told.flat().length;
}

const PARTS = [
  { part: 'lost', title: words.lost },
  { part: 'look', title: words.look },
  { part: 'ours', title: words.ours },
] as const;

/** Entries as they stand in the file of their register. */
function pasted(entries: readonly object[]): string {
  return `\`\`\`yaml\n${yamlText(entries)}\`\`\``;
}

function line({ kind, words: written, place, ours }: Loss): string {
  const at = place ? `${words.place(place)}: ` : '';
  return `- ${at}${lossWords[kind].say(inOneLine(written), ours === undefined ? undefined : inOneLine(ours))}`;
}

/** Words that only need to be told once, in a line for each kind. */
function together(losses: readonly Loss[]): readonly string[] {
  return [...new Set(losses.map(({ kind }) => kind))].map((kind) => {
    const said = unique(losses.filter((loss) => loss.kind === kind).map((loss) => inOneLine(loss.words)));
    return `- ${lossWords[kind].say(said.join('”, “'))}`;
  });
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
