import { beforeAll, describe, expect, it } from 'vitest';
import { typstCompiler } from '#print/compiler/compiler.ts';
import { templateSet } from '#print/compiler/template-set.ts';
import { withoutLineMarks } from '#print/text/line-marks.ts';
import { officeUnit } from '#manual/office-place.ts';
import { lineEnds, sourceOf, type LineEnd } from './line-ends.ts';
import { eightLanes, sample } from './office.ts';
import { linesOf, placesIn, rightEdge } from './places.ts';
import { printedFiles, printedProcedure, procedureBy } from './printing.ts';
import { stringsIn } from './text.ts';

const written = [
  ...stringsIn(sample),
  ...sample.manuals.flatMap((manual) => {
    const { group, unit } = officeUnit(sample, manual);
    return `${group} ${unit}`;
  }),
];
const sources = [...new Set(written)].filter((text) => /[ก-ฮ]/u.test(text)).map(sourceOf);

async function endsIn(pdf: Uint8Array, texts = sources): Promise<LineEnd[]> {
  const { pages } = await placesIn(pdf);
  return pages.flatMap((page) => lineEnds(linesOf(page), texts));
}

/** 20 mm from the edge of A4, in pt. */
const RIGHT_MARGIN = (190 / 25.4) * 72;

const wrong = (ends: readonly LineEnd[]) => ends.filter((end) => end.wrong);

describe('the lines of the sample manual', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await printedFiles(sample);
  });

  it('end between words on every page of every PDF', async () => {
    for (const [id, pdf] of files) {
      const ends = await endsIn(pdf);
      expect(ends.length, id).toBeGreaterThan(25);
      expect(wrong(ends), id).toEqual([]);
    }
  });

  it('reach no further than the right margin', async () => {
    for (const [id, pdf] of files) {
      const { pages } = await placesIn(pdf);
      for (const page of pages) expect(rightEdge(page), id).toBeLessThan(RIGHT_MARGIN + 0.5);
    }
  });

  it('end between words beside and inside the symbols of a crowded form', async () => {
    const { pdf } = await printedProcedure({ procedure: { steps: eightLanes } });
    const ends = await endsIn(pdf, [...sources, ...stringsIn(eightLanes).map(sourceOf)]);
    expect(ends.length).toBeGreaterThan(80);
    expect(wrong(ends)).toEqual([]);
  });

  it('would end inside words if it were left to the compiler', async () => {
    const { typeset } = await typstCompiler(templateSet());
    const unmarked: typeof typeset = (input) => typeset({ ...input, data: withoutLineMarks(input.data) });
    const { pdf } = await procedureBy(unmarked);
    expect(wrong(await endsIn(pdf)).length).toBeGreaterThan(0);
  });
});
