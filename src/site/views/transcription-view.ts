import type { Library, Manual, TranscriptionKind, TranscriptionNote } from '#manual/library.ts';
import { namedProcedure } from '#document/registers.ts';
import type { Named } from '#document/target.ts';
import { transcriptionKindWords, transcriptionWords } from '#words/page.ts';

/** A passage of the source beside ours. */
export interface NoteView {
  readonly where: string;
  readonly procedure: Named | undefined;
  readonly source: string;
  readonly ours: string;
  readonly reason: string;
  /** The owner of the work still has to confirm it. */
  readonly awaiting: boolean;
}

/** The notes of one kind, under one heading. */
export interface KindView {
  readonly anchor: string;
  readonly kind: TranscriptionKind;
  readonly label: string;
  readonly meaning: string;
  readonly count: string;
  readonly notes: readonly NoteView[];
}

/** The transcription notes of one manual. */
export interface TranscriptionView {
  readonly manual: string;
  readonly introduction: string;
  readonly kinds: readonly KindView[];
}

/** The notes of every manual that was transcribed; what waits for confirmation comes first. */
export function transcriptionViews({ manuals }: Pick<Library, 'manuals'>): readonly TranscriptionView[] {
  return manuals
    .filter(({ transcription }) => transcription.length > 0)
    .map((manual) => ({
      manual: manual.title,
      introduction: transcriptionWords.introduction(manual.transcription.length),
      kinds: ORDER.flatMap((kind) => kindView(manual, kind) ?? []),
    }));
}

/** The kinds that ask something of the reader come first. */
const ORDER: readonly TranscriptionKind[] = ['kept', 'ours', 'mended', 'unstated', 'none'];

function kindView(manual: Manual, kind: TranscriptionKind): KindView | undefined {
  const notes = manual.transcription.filter((note) => note.kind === kind);
  if (notes.length === 0) return undefined;
  const { label, meaning } = transcriptionKindWords[kind];
  return {
    anchor: `${manual.id}-${kind}`,
    kind,
    label,
    meaning,
    count: transcriptionWords.count(notes.length),
    notes: notes.map((note) => noteView(manual, note)),
  };
}

function noteView({ procedures }: Manual, note: TranscriptionNote): NoteView {
  const procedure = procedures.find(({ slug }) => slug === note.procedure);
  const { where, source, ours, reason } = note;
  const awaiting = transcriptionWords.awaiting;
  const says = reason.includes(awaiting);
  return {
    where,
    procedure: procedure && namedProcedure(procedure),
    source,
    ours,
    reason: says ? reason.replace(awaiting, '').trim() : reason,
    awaiting: note.kind === 'kept' || says,
  };
}
