import { describe, expect, it } from 'vitest';
import { transcriptionViews } from '#site/views/transcription-view.ts';
import { library, manual } from '../document/sample-library.ts';

describe('the transcription notes', () => {
  const [view] = transcriptionViews(library);
  const notes = view?.kinds.flatMap((kind) => kind.notes) ?? [];

  it('are all there, those that wait for an answer first', () => {
    expect(notes).toHaveLength(manual.transcription.length);
    expect(view?.kinds[0]?.kind).toBe('kept');
  });

  it('lead to the procedure that they are about, where it is one', () => {
    const ids = new Set(manual.procedures.map(({ id }) => id));
    const targets = notes.flatMap(({ procedure }) => (procedure ? [procedure.target] : []));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(target.kind === 'procedure' && ids.has(target.procedure)).toBe(true);
  });

  it('name a procedure with that it is a draft', () => {
    const procedures = manual.procedures.map((one) => ({ ...one, status: 'draft' as const }));
    const [draft] = transcriptionViews({ manuals: [{ ...manual, procedures }] });
    const named = (draft?.kinds ?? [])
      .flatMap((kind) => kind.notes)
      .flatMap(({ procedure }) => procedure ?? []);
    expect(new Set(named.map(({ notInForce }) => notInForce))).toEqual(new Set(['draft']));
  });

  it('say which wait for the owner of the work, and say it once', () => {
    const said = manual.transcription.filter(
      ({ kind, reason }) => kind === 'kept' || reason.includes('รอยืนยันกับเจ้าของงาน'),
    );
    expect(notes.filter(({ awaiting }) => awaiting)).toHaveLength(said.length);
    expect(notes.filter(({ reason }) => reason.includes('รอยืนยันกับเจ้าของงาน'))).toEqual([]);
  });

  it('are left out for a manual that was not transcribed', () => {
    expect(transcriptionViews({ manuals: [{ ...manual, transcription: [] }] })).toEqual([]);
  });
});
