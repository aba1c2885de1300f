import { z } from 'zod';
import { anyText, buddhistYearField, id, text, webAddress } from './primitives.ts';

export const ROLE_KINDS = ['unit', 'committee', 'position', 'external'] as const;
export const REFERENCE_KINDS = ['law', 'plan', 'standard', 'manual', 'system'] as const;

const unit = z.strictObject({
  id: id.describe('id ของงาน'),
  name: text.describe('ชื่องาน'),
});

const group = z.strictObject({
  id: id.describe('id ของกลุ่ม'),
  name: text.describe('ชื่อกลุ่ม'),
  units: z.array(unit).describe('งานในกลุ่ม'),
});

/** office.yaml */
export const officeSchema = z.strictObject({
  name: text.describe('ชื่อสำนักงาน'),
  abbreviation: text.describe('ชื่อย่อ'),
  groups: z.array(group).describe('กลุ่มในสำนักงาน'),
  contact: z
    .strictObject({
      email: z.email().optional().describe('อีเมล'),
      url: webAddress.optional().describe('เว็บไซต์'),
    })
    .optional()
    .describe('ช่องทางติดต่อ'),
  repository: webAddress.optional().describe('ที่อยู่ของคลังเนื้อหา'),
  site: webAddress.optional().describe('ที่อยู่ของเว็บไซต์คู่มือ'),
});

export const roleSchema = z.strictObject({
  id: id.describe('id ของผู้รับผิดชอบ'),
  name: text.describe('ชื่อ'),
  kind: z
    .enum(ROLE_KINDS)
    .describe('ประเภท: unit หน่วยงาน, committee คณะทำงาน, position ตำแหน่ง, external ภายนอก'),
});

export const referenceSchema = z.strictObject({
  id: id.describe('id ของเอกสาร'),
  title: text.describe('ชื่อเอกสาร'),
  kind: z
    .enum(REFERENCE_KINDS)
    .describe('ประเภท: law กฎหมาย, plan แผน, standard มาตรฐาน, manual คู่มือ, system ระบบ'),
  year: buddhistYearField.optional().describe('ปี พ.ศ.'),
  url: webAddress.optional().describe('ที่อยู่ของเอกสาร'),
  repealed: z.boolean().optional().describe('ยกเลิกแล้ว'),
});

export const formSchema = z.strictObject({
  id: id.describe('id ของแบบฟอร์ม'),
  title: text.describe('ชื่อแบบฟอร์ม'),
  file: text.optional().describe('ชื่อไฟล์ในโฟลเดอร์ forms'),
});

/** roles.yaml */
export const rolesSchema = z.array(roleSchema);

/** references.yaml */
export const referencesSchema = z.array(referenceSchema);

/** forms.yaml */
export const formsSchema = z.array(formSchema);

/** synonyms.yaml */
export const synonymsSchema = z.array(z.array(anyText).min(2));
