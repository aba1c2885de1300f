import { z } from 'zod';
import { anyText, buddhistYearField, id, text } from './primitives.ts';

export const TRANSCRIPTION_KINDS = ['mended', 'unstated', 'none', 'kept', 'ours'] as const;

/** manual.yaml */
export const manualSchema = z.strictObject({
  title: text.describe('ชื่อคู่มือ'),
  documentType: text.describe('ประเภทเอกสาร'),
  unit: id.describe('id ของงานใน office.yaml'),
  author: z
    .strictObject({ name: text.describe('ชื่อ-สกุล'), position: text.describe('ตำแหน่ง') })
    .describe('ผู้จัดทำ'),
  year: buddhistYearField.optional().describe('ปี พ.ศ.'),
  cover: text.optional().describe('ภาพปก ชื่อไฟล์ในโฟลเดอร์ของคู่มือ'),
  digits: z.enum(['arabic', 'thai']).default('arabic').describe('ตัวเลขในเอกสารที่พิมพ์: arabic หรือ thai'),
  formPaper: z
    .enum(['portrait', 'landscape'])
    .default('portrait')
    .describe('แนวกระดาษของแบบมาตรฐานที่พิมพ์: portrait แนวตั้ง หรือ landscape แนวนอน'),
  archive: z.boolean().default(false).describe('ทำ PDF แบบเก็บถาวร (PDF/A)'),
  admin: text.optional().describe('ผู้ดูแลคู่มือ'),
});

const note = z.strictObject({
  procedure: id.optional().describe('ชื่อไฟล์ของกระบวนงาน'),
  where: anyText.describe('ตำแหน่งในต้นฉบับ'),
  kind: z.enum(TRANSCRIPTION_KINDS).describe('วิธีจัดการ'),
  source: anyText.describe('ข้อความในต้นฉบับ'),
  ours: anyText.describe('ข้อความในคู่มือนี้'),
  reason: anyText.describe('เหตุผล'),
});

/** transcription.yaml */
export const transcriptionSchema = z.array(note);
