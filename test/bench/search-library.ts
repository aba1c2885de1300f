import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { madeUpLetter, madeUpSchool } from './made-up-names.ts';
import { seededRandom, type Random } from './random.ts';

/** The made-up office by which search is measured, written by hand. */
export const DISTRICT_OFFICE = fileURLToPath(new URL('../fixtures/district-office', import.meta.url));

/** One manual for this many procedures, as in an office. */
const PROCEDURES_A_MANUAL = 50;
/** Share of the steps that name a letter of their own. */
const WITH_LETTER = 0.2;

/**
 * Writes the district office, and beside it procedures put together from its sentences until there are so many: each
 * with a school, and some steps with a letter, of its own. The same number gives the same bytes.
 */
export async function generateOffice(folder: string, procedures: number): Promise<void> {
  await cp(DISTRICT_OFFICE, folder, { recursive: true });
  const written = await writtenProcedures(folder);
  const units = [...new Set(written.map(({ unit }) => unit))];
  const random = seededRandom(procedures);
  const more = Math.max(0, procedures - written.length);
  for (let start = 0, manual = 1; start < more; start += PROCEDURES_A_MANUAL, manual++) {
    const home = join(folder, 'manuals', `school-work-${manual}`);
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'manual.yaml'), manualText(manual, random.pick(units)));
    for (let order = 1; order <= Math.min(PROCEDURES_A_MANUAL, more - start); order++) {
      const text = procedureText(written, random, start + order, order);
      await writeFile(join(home, `procedure-${order}.mdx`), text);
    }
  }
}

interface Written {
  readonly unit: string;
  readonly data: Data;
  /** Its sections, each with its heading. */
  readonly sections: readonly string[];
}

interface Data {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly [field: string]: unknown;
}

interface Step {
  readonly shape: string;
  readonly label: string;
  readonly detail: string;
  readonly standard: string;
}

/** A link to a procedure, which has another name in the made-up library; its words are taken for it. */
const LINK = /\[([^\]]*)\]\([^)]*\.mdx[^)]*\)/gu;

async function writtenProcedures(folder: string): Promise<readonly Written[]> {
  const found: Written[] = [];
  for (const manual of (await readdir(join(folder, 'manuals'))).sort()) {
    const home = join(folder, 'manuals', manual);
    const { unit } = parse(await readFile(join(home, 'manual.yaml'), 'utf8')) as { unit: string };
    for (const name of (await readdir(home)).sort()) {
      if (!name.endsWith('.mdx')) continue;
      const text = (await readFile(join(home, name), 'utf8')).replace(LINK, '$1');
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
      const sections = body.split(/^(?=## )/mu);
      found.push({
        unit,
        data: parse(front) as Data,
        sections: sections.filter((section) => section.startsWith('## ')),
      });
    }
  }
  return found;
}

function manualText(number: number, unit: string): string {
  return stringify({
    title: `คู่มือปฏิบัติงานโรงเรียน เล่มที่ ${number}`,
    documentType: 'คู่มือขั้นตอนการดำเนินงาน',
    unit,
    author: { name: 'ผู้จัดทำตัวอย่าง', position: 'นักวิชาการศึกษา' },
  });
}

/** The ways between the steps are those of one procedure, the words those of many. */
function procedureText(written: readonly Written[], random: Random, number: number, order: number): string {
  const one = (): Written => random.pick(written);
  const frame = one();
  const data = {
    title: `${one().data.title} ${madeUpSchool(random)}`,
    code: `รร-${String(number).padStart(5, '0')}`,
    order,
    indicator: one().data['indicator'],
    steps: frame.data.steps.map((step) => ({ ...step, ...wordsOf(likeStep(written, random, step), random) })),
    definitions: one().data['definitions'],
    forms: one().data['forms'],
    references: one().data['references'],
  };
  const sections = frame.sections.map((_, index) => one().sections[index] ?? '');
  return `---\n${stringify(data)}---\n\n${sections.map((section) => section.trim()).join('\n\n')}\n`;
}

function likeStep(written: readonly Written[], random: Random, { shape }: Step): Step {
  const { steps } = random.pick(written).data;
  const alike = steps.filter((step) => step.shape === shape);
  return random.pick(alike.length > 0 ? alike : steps);
}

function wordsOf({ label, detail, standard }: Step, random: Random): Partial<Step> {
  const letter = random.chance(WITH_LETTER) ? ` ${madeUpLetter(random)}` : '';
  return { label, detail: detail + letter, standard };
}
