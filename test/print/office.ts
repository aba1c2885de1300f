import { check } from '#check/check.ts';
import type { Library, Manual, Office } from '#manual/library.ts';
import type { Procedure, Step } from '#manual/procedure.ts';
import { duties } from '#manual/duties.ts';

export const contentFolder = new URL('../fixtures/office', import.meta.url).pathname;

const { library } = await check(contentFolder);
if (!library) throw new Error('The office of the fixtures has errors');

/** The library of the office of the fixtures. */
export const sample: Library = library;

const [manual] = sample.manuals;
const [first, ...others] = manual?.procedures ?? [];
if (!manual || !first) throw new Error('The office of the fixtures has no procedure');

/** What a test wants to be otherwise than sample. */
export interface Changes {
  readonly office?: Partial<Office>;
  readonly manual?: Partial<Manual>;
  readonly procedure?: Partial<Procedure>;
}

/** The sample library, with changes to its office, its manual and the first procedure of that, and their owners. */
export function officeWith(changes: Changes): Library {
  const procedures = [{ ...first, ...changes.procedure } as Procedure, ...others];
  const owners = new Set(procedures.flatMap((procedure) => duties(procedure).map(({ role }) => role)));
  const unknown = [...owners].filter((id) => sample.roles.every((role) => role.id !== id));
  return {
    ...sample,
    roles: [...sample.roles, ...unknown.map((id) => ({ id, name: id, kind: 'unit' as const }))],
    office: { ...sample.office, ...changes.office },
    manuals: [{ ...manual, procedures, ...changes.manual } as Manual],
  };
}

/** Of the steps of `stepsOf`, one after the other. */
export const LABELS = [
  'ตรวจสอบเอกสารและหลักฐาน',
  'บันทึกข้อมูลในระบบ',
  'เสนอผู้บังคับบัญชาพิจารณา',
  'แจ้งผลให้ผู้เกี่ยวข้องทราบ',
];

/** Steps `s1`, `s2` and so on, with the changes that a test makes to some, by their numbers. */
export function stepsOf(count: number, changes: Readonly<Record<number, Partial<Step>>> = {}): Step[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `s${index + 1}`,
    label: LABELS[index % LABELS.length] ?? '',
    detail: `งานที่ ${index + 1} คือตรวจสอบความครบถ้วนของเอกสารหลักฐานที่เกี่ยวข้องทั้งหมดให้เป็นไปตามระเบียบ จบงานที่ ${index + 1}`,
    shape: index === 0 || index === count - 1 ? 'terminal' : 'process',
    duration: { kind: 'fixed', written: '1-2 วัน' } as unknown as Step['duration'],
    standard: 'ตรวจครบทุกฉบับ',
    owners: ['working-group'],
    ...changes[index + 1],
  }));
}

/** A decision, by the steps that it leads to. */
export function decision(...ways: readonly (readonly [to: string, when: string])[]): Partial<Step> {
  return {
    label: 'เอกสารครบถ้วนหรือไม่',
    shape: 'decision',
    next: ways.map(([to, when]) => ({ to, when })),
  };
}

/** Two loops: one within a page, one across the end of a page. */
export const fourteenSteps: Step[] = stepsOf(14, {
  3: decision(['s4', 'ครบ'], ['s2', 'ไม่ครบ']),
  11: decision(['s12', 'อนุมัติ'], ['s4', 'ไม่อนุมัติ']),
});

/** Loops and leaps, some of them over several pages and across each other. */
export const fortySteps: Step[] = stepsOf(40, {
  4: decision(['s5', 'ผ่าน'], ['s2', 'ไม่ผ่าน']),
  11: decision(['s12', 'ผ่าน'], ['s3', 'ไม่ผ่าน']),
  20: decision(['s21', 'ผ่าน'], ['s8', 'ไม่ผ่านความเห็นชอบ']),
  25: decision(['s26', 'ผ่าน'], ['s39', 'ยกเลิก']),
  30: decision(['s31', 'ผ่าน'], ['s36', 'ได้รับยกเว้น']),
  33: decision(['s34', 'ผ่าน'], ['s25', 'ไม่ผ่าน']),
});

/** Eight lines beside the symbols, with long conditions. */
export const eightLanes: Step[] = stepsOf(
  18,
  Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      9 + index,
      decision(
        [`s${10 + index}`, 'ผ่านความเห็นชอบของผู้อำนวยการ'],
        [`s${8 - index}`, 'ไม่ผ่านการตรวจสอบของคณะกรรมการประเมินผลสัมฤทธิ์'],
      ),
    ]),
  ),
);
