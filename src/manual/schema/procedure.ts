import { z } from 'zod';
import { FISCAL_MONTHS } from '#thai/dates.ts';
import { messages } from '../messages.ts';
import { answer, duration, id, isoDate, statedList, statedText, text } from './primitives.ts';

export const STEP_SHAPES = ['terminal', 'process', 'decision'] as const;

const exit = z.strictObject({
  to: id.describe('id ของขั้นตอนถัดไป หรือ end'),
  when: answer.optional().describe('เงื่อนไขของทางออกนี้ เช่น ครบ / ไม่ครบ'),
});

const next = z
  .union([id, z.array(z.union([id, exit])).min(1, { error: messages.emptyList })])
  .transform((written) =>
    (typeof written === 'string' ? [written] : written).map((way) =>
      typeof way === 'string' ? { to: way } : way,
    ),
  );

export const stepSchema = z.strictObject({
  id: id.describe('id ของขั้นตอน ใช้ในที่อยู่ #step-<id>'),
  label: text.describe('ข้อความในสัญลักษณ์ของผัง'),
  detail: text.describe('รายละเอียดงาน ตามแบบมาตรฐาน'),
  narrative: text.optional().describe('ข้อความของหัวข้อที่ 5 เมื่อไม่ตรงกับรายละเอียดงาน'),
  shape: z.enum(STEP_SHAPES).describe('สัญลักษณ์: terminal จุดเริ่มหรือสิ้นสุด, process กิจกรรม, decision การตัดสินใจ'),
  duration: duration.describe('เวลาดำเนินการ เช่น 10 วัน, 1-2 เดือน, ตลอดปีงบประมาณ, ไม่ระบุ'),
  standard: statedText.describe('มาตรฐานคุณภาพงาน'),
  owners: statedList(id).describe('id ของผู้รับผิดชอบใน roles.yaml หรือ ไม่ระบุ'),
  next: next.optional().describe('ขั้นตอนถัดไป ไม่ใส่หมายถึงขั้นตอนที่อยู่ถัดลงมา, end หมายถึงสิ้นสุด'),
  starts: z
    .enum([...FISCAL_MONTHS, 'ทุกเดือน', 'ทุกไตรมาส'] as const)
    .optional()
    .describe('เดือนที่เริ่ม (ต.ค. ถึง ก.ย.) หรือ ทุกเดือน, ทุกไตรมาส'),
});

const definition = z.strictObject({
  term: text.describe('คำ'),
  meaning: text.describe('ความหมาย'),
});

const signature = z.strictObject({
  name: text.describe('ชื่อ-สกุล'),
  position: text.describe('ตำแหน่ง'),
  date: isoDate.describe('วันที่ ค.ศ. แบบ 2025-10-01'),
});

const revision = z.strictObject({
  revision: z.int().positive().describe('ครั้งที่แก้ไข'),
  date: isoDate.describe('วันที่ ค.ศ. แบบ 2025-10-01'),
  change: text.describe('สิ่งที่เปลี่ยน'),
});

/** The frontmatter of one procedure. */
export const procedureSchema = z.strictObject({
  title: text.describe('ชื่องาน (กระบวนงาน)'),
  code: statedText.describe('รหัสเอกสาร หรือ ไม่ระบุ'),
  order: z.int().positive().describe('ลำดับในคู่มือ'),
  indicator: statedText.describe('ตัวชี้วัดที่สำคัญของกระบวนการ'),
  steps: z.array(stepSchema).min(1, { error: messages.emptyList }).describe('ขั้นตอน เรียงตามแบบมาตรฐาน'),
  definitions: statedList(definition).describe('คำจำกัดความ'),
  forms: statedList(id).describe('id ของแบบฟอร์มใน forms.yaml'),
  references: statedList(id).describe('id ของเอกสารอ้างอิงใน references.yaml'),
  formReferences: statedList(id).optional().describe('เอกสารอ้างอิงในแบบมาตรฐาน เมื่อไม่ตรงกับหัวข้อที่ 8'),
  status: z.enum(['draft', 'approved', 'retired']).optional().describe('สถานะของเอกสาร'),
  revision: z.int().positive().optional().describe('ครั้งที่แก้ไข'),
  effective: isoDate.optional().describe('วันที่เริ่มใช้ (ค.ศ.)'),
  reviewBy: isoDate.optional().describe('ต้องทบทวนภายในวันที่ (ค.ศ.)'),
  prepared: signature.optional().describe('ผู้จัดทำ'),
  reviewed: signature.optional().describe('ผู้ตรวจสอบ'),
  approved: signature.optional().describe('ผู้อนุมัติ'),
  history: z.array(revision).optional().describe('ประวัติการแก้ไข'),
  replacedBy: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, {
      error: ({ input }) => messages.procedureId(String(input)),
    })
    .optional()
    .describe('กระบวนงานที่ใช้แทน: คู่มือ/กระบวนงาน'),
});
