import type {
  LiteralKind,
  RuleMessages,
  Sentences,
  TypeName,
  UnreadableKind,
  UnstatedField,
  Meant,
  RegisterFile,
} from '#manual/messages.ts';
import type { NoPath } from '#manual/paths.ts';
import type { FieldPath } from '#manual/schema/fields.ts';
import { choiceWords, fieldWords } from './fields.ts';

/** What is said of spaces that no reader sees. */
const EXTRA_SPACES = {
  'no-break': 'พบช่องว่างแบบไม่ตัดบรรทัด (NBSP)',
  double: 'พบช่องว่างซ้ำระหว่างคำ',
  trailing: 'พบช่องว่างท้ายบรรทัด',
} as const;

/** Every sentence that the core says to an author, in Thai. */
export const ruleMessages: RuleMessages = {
  // Values
  idPattern: (found) => ({
    message: `“${found}” ใช้เป็น id ไม่ได้ ต้องขึ้นต้นด้วยตัวอักษรอังกฤษพิมพ์เล็ก ตามด้วยตัวพิมพ์เล็ก ตัวเลข หรือขีด (-)`,
  }),
  procedureId: (found) => ({ message: `“${found}” ไม่ใช่รหัสกระบวนงาน ต้องเขียนแบบ คู่มือ/กระบวนงาน` }),
  blank: (mayBeUnstated) => ({
    message: 'ช่องนี้ว่าง ต้องมีค่า',
    hint: mayBeUnstated ? `เติมค่าของช่องนี้ ${HONEST}` : 'เติมค่าของช่องนี้ หรือลบทั้งช่องถ้าเป็นช่องที่ไม่บังคับ',
  }),
  emptyFile: (isList) => ({
    message: 'ไฟล์หรือส่วนหัวนี้ว่าง',
    hint: isList ? 'เขียน [] ถ้ายังไม่มีรายการ' : 'เขียนช่องที่จำเป็น',
  }),
  emptyList: (mayBeUnstated) => ({
    message: 'รายการนี้ว่าง ต้องมีอย่างน้อยหนึ่งรายการ',
    hint: mayBeUnstated ? `เพิ่มรายการ ${HONEST}` : 'เพิ่มรายการ',
  }),
  unstatedHere: (found) => ({
    message: `ช่องนี้ใช้ ${found} ไม่ได้ ต้องมีข้อความจริง`,
    hint: 'เขียนข้อความที่ผู้อ่านใช้ได้ หรือลบทั้งช่องถ้าเป็นช่องที่ไม่บังคับ',
  }),
  noSteps: {
    message: 'กระบวนงานนี้ยังไม่มีขั้นตอน ต้องมีอย่างน้อยหนึ่งขั้นตอน',
    hint: 'เขียนขั้นตอนแรกใต้ steps: เช่น - { id: receive, label: รับเรื่อง, detail: รับเรื่องและตรวจเอกสาร, shape: terminal, duration: 1 วัน, standard: ลงทะเบียนทุกเรื่อง, owners: [id ใน roles.yaml] }',
  },
  isoDate: (found, meant) => ({
    message: `“${found}” ไม่ใช่วันที่ ต้องเขียนแบบ 2025-10-01 (ปี-เดือน-วัน เป็น ค.ศ.)`,
    hint: meant ? mendedDate(meant) : undefined,
  }),
  isoDateOrMonth: (found, meant) => ({
    message: `“${found}” ไม่ใช่วันที่หรือเดือน ต้องเขียนแบบ 2025-10-01 (ปี-เดือน-วัน เป็น ค.ศ.) หรือ 2025-10 ทั้งเดือน`,
    hint: meant ? mendedDate(meant) : undefined,
  }),
  buddhistDate: (found, year, meant) => ({
    message: `“${found}” เป็นปี พ.ศ. ในไฟล์ให้เขียนเป็น ค.ศ. คือปี ${year}`,
    hint: meant ? mendedDate(meant) : undefined,
  }),
  noSuchDay: (found) => ({ message: `ไม่มีวันที่ “${found}” ในปฏิทิน` }),
  buddhistYear: (found) => ({
    message:
      found > 1900 && found < 2100
        ? `ปี ${found} เป็น ค.ศ. ช่องนี้ใช้ พ.ศ. คือ ${found + 543}`
        : `“${found}” ไม่ใช่ปี พ.ศ. เช่น 2568`,
  }),
  listOrNone: (found) => ({
    message: found === '' ? 'ช่องนี้ว่าง ต้องเป็นรายการ หรือ ไม่มี' : `ต้องเป็นรายการ หรือ ไม่มี แต่พบ “${found}”`,
    hint: 'เขียนทีละรายการ ขึ้นต้นบรรทัดด้วย - หรือเขียน ไม่มี ถ้าไม่มีรายการใด',
  }),
  noLength: (found) => ({
    message: `“${found}” ไม่ใช่ระยะเวลาที่นับได้`,
    hint: 'เขียนเป็นจำนวนกับหน่วย เช่น 15 วันทำการ, 3 ชั่วโมง, 1 เดือน 15 วัน',
  }),
  otherFormat: (found, known) => ({
    message: `โฟลเดอร์เนื้อหานี้เป็นรูปแบบ ${found} แต่โปรแกรมรุ่นนี้รู้จักรูปแบบ ${known}`,
    hint: `ใช้โปรแกรมรุ่นที่รู้จักรูปแบบ ${found} หรือเขียน format: ${known}`,
  }),
  colour: (found) => ({
    message: `“${found}” ไม่ใช่สีที่รู้จัก`,
    hint: "เขียนเป็นรหัสสีหกหลักในเครื่องหมายคำพูด เช่น '#1f4e79'",
  }),
  paleColour: (found, contrast, least) => ({
    message: `สี ${found} อ่อนเกินไป ตัวอักษรสีนี้บนพื้นขาวอ่านไม่ออก (ความต่างสี ${contrast.toFixed(1)} ต้องไม่น้อยกว่า ${least})`,
    hint: 'เลือกสีที่เข้มกว่านี้',
  }),
  webAddress: (found) => ({ message: `“${found}” ไม่ใช่ที่อยู่เว็บ ต้องขึ้นต้นด้วย http:// หรือ https://` }),
  webAddressTooLong: (length, most) => ({
    message: `ที่อยู่เว็บยาว ${length} ตัวอักษร ต้องไม่เกิน ${most} ตัวอักษร`,
  }),

  // Shape of the data
  missingField: (field, path, mayBeUnstated) => ({
    message: `ขาดช่อง ${field}${path === undefined ? '' : ` (${fieldNamed(path as FieldPath)})`}`,
    hint: `เพิ่ม ${field}: ที่นี่${mayBeUnstated ? ` ${HONEST}` : ''}`,
  }),
  unknownField: (field, nearest, known) => ({
    message: `ไม่รู้จักช่อง ${field}`,
    hint: nearest ? `ตั้งใจเขียน ${nearest} ใช่หรือไม่` : `ช่องที่ใช้ได้คือ ${known.join(', ')}`,
  }),
  commaInBraces: (field, words) => ({
    message: `ในวงเล็บ { } เครื่องหมาย , คั่นช่อง ข้อความของ ${field} จึงขาดที่เครื่องหมาย ,`,
    hint: `ใส่เครื่องหมายคำพูดคร่อมทั้งข้อความ: ${field}: "${unquoted(words)}"`,
  }),
  wrongType: (expected, found, mayBeUnstated) => ({
    message: wrongType(expected, found),
    hint: wrongTypeHint(expected, found, mayBeUnstated),
  }),
  durationType: (expected, found) => ({ message: wrongType(expected, found), hint: DURATION_HINT }),
  repealedType: (found) => ({
    message: `ต้องเป็น true หรือปี พ.ศ. ที่ยกเลิก แต่พบ${TYPE_NAMES[found]}`,
    hint: 'เขียนแบบ repealed: true หรือ repealed: 2566 ไม่ใส่เครื่องหมายคำพูด',
  }),
  wrongChoice: (found, choices, path, meant) => ({
    message: `“${found}” ใช้ไม่ได้ ต้องเป็น ${namedChoices(choices, path)}`,
    hint: choiceHint(meant ?? choiceNamed(found, choices, path)),
  }),
  choiceType: (found, choices, path) => ({
    message: `“${TYPE_NAMES[found]}” ใช้ไม่ได้ ต้องเป็น ${namedChoices(choices, path)}`,
    hint: choiceHint(undefined),
  }),
  wrongValue: { message: 'ค่านี้ใช้ไม่ได้' },
  tooSmall: (minimum) => ({ message: `ต้องไม่น้อยกว่า ${minimum}` }),
  tooFew: (minimum) => ({ message: `รายการนี้ต้องมีอย่างน้อย ${minimum} รายการ` }),
  tooBig: { message: 'ตัวเลขนี้มากเกินไป' },
  notPositive: { message: 'ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป' },
  notEmail: { message: 'ไม่ใช่ที่อยู่อีเมล' },
  notWhole: { message: 'ต้องเป็นจำนวนเต็ม' },

  // YAML
  yaml: (code) => ({
    message: YAML_ERRORS[code]?.[0] ?? 'เขียน YAML ไม่ถูกต้อง',
    hint: YAML_ERRORS[code]?.[1] ?? 'ตรวจย่อหน้า เครื่องหมาย : ที่ต้องตามด้วยช่องว่าง และเครื่องหมายคำพูดที่เปิดแล้วต้องปิด',
  }),
  yamlRepeated: (name, earlier) => ({
    message: `ช่อง ${shortened(name)} ซ้ำกับช่องก่อนหน้าที่บรรทัด ${earlier}`,
    hint: 'ให้มีเพียงช่องเดียว ถ้าเป็นรายการถัดไป ให้ขึ้นต้นรายการด้วย -',
  }),
  unseenInYaml: (codes) => ({
    message: `พบอักขระที่มองไม่เห็น (${codes.join(' ')}) ตรงนี้ YAML ไม่ถือว่าเป็นช่องว่าง จึงอ่านย่อหน้าหรือชื่อช่องผิด`,
    hint: 'ลบแล้วพิมพ์ช่องว่างใหม่ หรือแก้ทั้งหมดด้วย npm run validate -- --fix มักติดมาจากการคัดลอกจากเว็บหรือ Word',
  }),
  curlyQuotes: (found) => ({
    message: `${shortened(found)} ขึ้นต้นด้วยเครื่องหมายคำพูดโค้ง ซึ่ง YAML ไม่ถือว่าเป็นเครื่องหมายคำพูด`,
    hint: `เขียนด้วยเครื่องหมายตรง เช่น "${unquoted(shortened(found))}" เครื่องหมายโค้งมักมาจาก Word หรือโทรศัพท์`,
  }),
  conflict: (places, last, hasBase) => ({
    message: `พบเครื่องหมายของการแก้ไขที่ชนกัน${places > 1 ? ` ${places} แห่ง แห่งแรกที่นี่` : ''}${last === undefined ? '' : ` ถึงบรรทัด ${last}`} สองคนแก้บรรทัดเดียวกัน Git จึงเก็บไว้ทั้งสองแบบ`,
    hint: `แบบหนึ่งอยู่ระหว่าง <<<<<<< กับ ${hasBase ? '|||||||' : '======='} อีกแบบอยู่ระหว่าง ======= กับ >>>>>>> ${hasBase ? 'ส่วนระหว่าง ||||||| กับ ======= เป็นของเดิมก่อนแก้ ให้ลบ ' : ''}เลือกแบบที่ถูกหรือรวมกัน แล้วลบทุกบรรทัดที่เป็นเครื่องหมาย`,
  }),
  conflictLeft: (mark) => ({
    message: `${mark} เป็นเครื่องหมายของการแก้ไขที่ชนกันซึ่ง Git ใส่ไว้ และเหลืออยู่ที่นี่`,
    hint: 'ตรวจว่าบรรทัดก่อนและหลังไม่ซ้ำกันและเป็นแบบที่ถูก แล้วลบบรรทัดนี้',
  }),
  yamlDirective: { message: 'ใช้คำสั่ง % ของ YAML ไม่ได้', hint: 'ลบบรรทัดนี้ออก' },
  yamlAlias: (found) => ({
    message: `“${shortened(found)}” ขึ้นต้นด้วยเครื่องหมาย ${found.charAt(0)} ซึ่ง YAML สงวนไว้เป็นชื่ออ้าง`,
    hint: `ใส่เครื่องหมายคำพูดคร่อมทั้งข้อความ เช่น '${shortened(found)}' ชื่ออ้างของ YAML ใช้ไม่ได้`,
  }),
  yamlKey: (name) => ({ message: `ใช้ชื่อช่อง ${name} ไม่ได้`, hint: 'ลบช่องนี้ออก' }),
  yamlTag: (name) => ({
    message: `ใช้ป้ายชนิดของ YAML (${name}) ไม่ได้`,
    hint: 'ลบป้ายนี้ออก หรือใส่เครื่องหมายคำพูดคร่อมถ้าตั้งใจให้เป็นข้อความ',
  }),
  yamlComment: (comment) => ({
    message: `“${comment.trimEnd().slice(0, 60)}” ถูกตัดทิ้ง เพราะ # ที่อยู่หลังช่องว่างเป็นเครื่องหมายเริ่มหมายเหตุ`,
    hint: /[”’»]\s*$/u.test(comment)
      ? `เครื่องหมายโค้ง “ ” ไม่ใช่เครื่องหมายคำพูดของ YAML ใช้เครื่องหมายตรง " หรือ ' คร่อมค่าทั้งหมด`
      : `ใส่เครื่องหมายคำพูดคร่อมค่าทั้งหมด เช่น "ลงทะเบียน #1" ${comment.trim() === '#' ? 'หรือลบ #' : 'หรือถ้าตั้งใจให้เป็นหมายเหตุ ให้เว้นวรรคหลัง #'}`,
  }),
  missingFile: (file) => ({ message: `ไม่พบไฟล์ ${file}`, hint: `สร้างไฟล์ ${file} ในโฟลเดอร์เนื้อหา` }),

  // Frontmatter and MDX
  noFrontmatter: {
    message: 'ไม่พบส่วนหัวของไฟล์ ต้องขึ้นต้นบรรทัดแรกด้วย ---',
    hint: 'ส่วนหัวอยู่ระหว่างบรรทัด --- สองบรรทัด เหนือเนื้อหา',
  },
  openFrontmatter: { message: 'ส่วนหัวของไฟล์เปิดด้วย --- แต่ไม่มีบรรทัด --- ปิด', hint: 'เพิ่มบรรทัด --- ก่อนเนื้อหา' },
  esm: { message: 'ใช้ import หรือ export ในเนื้อหาไม่ได้', hint: 'เนื้อหาเป็นข้อมูล ไม่ใช่โปรแกรม ให้ลบบรรทัดนี้' },
  expression: {
    message: 'ใช้นิพจน์ในวงเล็บปีกกา { } ไม่ได้',
    hint: 'ถ้าต้องการเครื่องหมายปีกกาให้เขียน \\{ และ \\}',
  },
  rawHtml: { message: 'ใช้ HTML ในเนื้อหาไม่ได้', hint: 'เขียนเป็นข้อความธรรมดา' },
  scheme: (url) => ({
    message: `ที่อยู่ “${url.slice(0, 60)}” ใช้ไม่ได้ ใช้ได้เฉพาะ http, https, mailto, tel หรือไฟล์ในคู่มือ`,
    hint: 'แก้ที่อยู่ของลิงก์หรือภาพ',
  }),
  unknownElement: (name, nearest) => ({
    message: /^[A-Z]/.test(name) ? `ไม่รู้จักส่วนประกอบ <${name}>` : `ใช้แท็ก <${name}> ในเนื้อหาไม่ได้`,
    hint: nearest
      ? `ตั้งใจเขียน <${nearest} /> ใช่หรือไม่`
      : 'แท็กที่ใช้ได้คือ <sup>ยก</sup> <sub>ห้อย</sub> <br /> และส่วนประกอบ <Definitions /> <Steps /> <Flowchart /> <Forms /> <References /> <StandardForm /> <Channels /> <Documents /> <Fee /> <Complaints /> <Duties /> <Controls /> <Records /> เน้นด้วย **ตัวหนา**',
  }),
  openFence: (fence) => ({
    message: `กล่องโค้ดที่เปิดด้วย ${fence} ไม่มีบรรทัดปิด เนื้อหาหลังจากนี้จึงอยู่ในกล่องทั้งหมด`,
    hint: `เพิ่มบรรทัด ${fence} ที่ท้ายกล่อง`,
  }),
  openBreak: (found) => ({
    message: `“${shortened(found)}” ในเนื้อหาต้องปิดในตัว`,
    hint: 'เขียน <br /> เพื่อขึ้นบรรทัดใหม่',
  }),
  openComponent: (name) => ({
    message: `<${name}> เปิดแล้วไม่ปิด เนื้อหาหลังจากนี้จึงอ่านไม่ได้`,
    hint: `เขียน <${name} /> ให้มี / ก่อนเครื่องหมาย > ในบรรทัดของตัวเอง`,
  }),
  htmlTable: {
    message: 'ใช้ตารางแบบ HTML (<table>) ในเนื้อหาไม่ได้',
    hint: 'เขียนตารางเป็นบรรทัด: หัวตาราง | เรื่อง | ผู้รับผิดชอบ | แล้วบรรทัด | --- | --- | แล้วแถวละบรรทัด | รับหนังสือ | ธุรการ | ข้อความในช่องเดียวอยู่ในบรรทัดเดียว ใช้ <br /> แทนการขึ้นบรรทัดใหม่',
  },
  props: (name) => ({ message: `<${name} /> ไม่รับค่าใด ๆ`, hint: `เขียนเพียง <${name} />` }),
  children: (name) => ({
    message: `<${name}> ต้องไม่มีเนื้อหาข้างใน`,
    hint: `เขียนเพียง <${name} /> เนื้อหามาจากส่วนหัวของไฟล์`,
  }),
  mdxSyntax: (id) => ({
    message: MDX_ERRORS[id] ?? 'อ่านเนื้อหาตรงนี้ไม่ได้',
    hint: 'ถ้าต้องการเครื่องหมาย < หรือ { เป็นตัวอักษร ให้ใส่ \\ ข้างหน้า',
  }),
  autolink: {
    message: 'ใช้ลิงก์แบบ <ที่อยู่> ไม่ได้',
    hint: 'เขียนแบบ [ข้อความ](https://…) หรือเขียนที่อยู่เว็บโดยไม่มี < >',
  },
  htmlComment: {
    message: 'ใช้หมายเหตุแบบ <!-- --> ในเนื้อหาไม่ได้',
    hint: 'ลบหมายเหตุนี้ หรือเขียนไว้ในข้อความบันทึกการแก้ไขแทน',
  },

  bodyTooLong: {
    message: 'เนื้อหายาวเกินกว่าจะเป็นกระบวนงานเดียว (เกิน 150,000 ตัวอักษร หรือ 5,000 บรรทัด)',
    hint: 'แบ่งเป็นหลายกระบวนงาน',
  },
  tooDeep: { message: 'รายการ คำพูดอ้าง หรือวงเล็บซ้อนกันลึกเกินไป', hint: 'ลดการซ้อน หรือแบ่งเป็นหลายหัวข้อ' },
  tooManyMarks: {
    message: 'มีเครื่องหมายจัดรูปแบบ เช่น * _ ` [ ] มากเกินไปในย่อหน้าเดียว',
    hint: 'แบ่งย่อหน้า หรือลบเครื่องหมายที่ไม่ใช้',
  },
  hiddenCharacter: (code) => ({
    message: `พบอักขระที่มองไม่เห็น (${code}) ซึ่งซ่อนหรือสลับข้อความได้`,
    hint: 'ลบอักขระนี้ หรือพิมพ์ข้อความช่วงนี้ใหม่',
  }),
  typingSlip: (found, expected, codes) => ({
    message:
      expected === '' ? `พบอักขระที่มองไม่เห็น (${codes})` : `พบ “${found}” (${codes}) น่าจะพิมพ์ว่า “${expected}”`,
    hint: 'แก้ให้ทั้งหมดได้ด้วย npm run validate -- --fix',
  }),
  strayMark: (mark) => ({
    message: `พบ “◌${mark}” ที่ไม่ได้อยู่บนพยัญชนะ`,
    hint: 'วรรณยุกต์และสระบนล่างพิมพ์หลังพยัญชนะ เช่น เก้า ไม่ใช่ เ้กา พิมพ์คำนี้ใหม่',
  }),
  lookAlike: (found, meant) => ({
    message:
      meant === undefined
        ? `พบอักษร “${found}” ของภาษาอื่นที่ดูเหมือนอักษรไทย`
        : `พบ “${found}” ที่ดูเหมือน “${meant}” แต่เป็นคนละตัว การค้นหาจึงไม่พบ`,
    hint: meant === undefined ? 'พิมพ์คำนี้ใหม่ด้วยแป้นพิมพ์ไทย' : `พิมพ์ใหม่เป็น “${meant}”`,
  }),
  doubtfulYear: (found, meant) => ({
    message: `“${found}” ไม่น่าจะเป็นปีที่ตั้งใจเขียน`,
    hint: meant === undefined ? 'ตรวจเลขปีกับเอกสารต้นฉบับ' : `ถ้าเป็นปีของอีกศักราช ให้เขียนว่า ${meant}`,
  }),
  otherWeekday: (found, weekday) => ({
    message: `“${found}” วันที่นี้ตรงกับวัน${weekday}`,
    hint: 'ตรวจวันและปีกับเอกสารต้นฉบับ',
  }),
  mixedDigits: (thai, arabic) => ({
    message: `เอกสารนี้มีเลขไทย ${thai} แห่ง และเลขอารบิก ${arabic} แห่ง`,
    hint: 'พิมพ์เป็นเลขอารบิกทั้งหมด ถ้าต้องการให้แสดงเลขไทย เขียน digits: thai ใน manual.yaml ระบบจะเปลี่ยนให้ทั้งเล่ม',
  }),
  nearSpelling: (found, likelier, times) => ({
    message: `“${found}” สะกดใกล้เคียงกับ “${likelier}” ซึ่งใช้ ${times} แห่งในคู่มือ`,
    hint: `ถ้าหมายถึงคำเดียวกัน แก้เป็น “${likelier}” ถ้าเป็นคนละคำ ปล่อยไว้ได้`,
  }),
  extraSpace: (kind, count) => ({
    message: `${EXTRA_SPACES[kind]} ${count} แห่ง แห่งแรกที่นี่`,
    hint: 'แก้ให้ทั้งหมดได้ด้วย npm run validate -- --fix',
  }),
  nearDuplicate: (name, other, id) => ({
    message: `“${name}” ต่างจาก “${other}” (${id}) ไม่เกินหนึ่งตัวอักษร`,
    hint: `ถ้าเป็นรายการเดียวกัน ใช้ ${id} แล้วลบรายการนี้ ถ้าเป็นคนละรายการ เขียนชื่อให้ต่างกันชัดเจน`,
  }),
  slippedLabel: (label, row) => ({
    message: `ข้อความในผัง “${label}” ไม่มีคำใดอยู่ใน detail ของขั้นตอนนี้ แต่ทุกคำอยู่ใน detail ของขั้นตอนที่ ${row}`,
    hint: 'ตรวจว่า label และ detail ไม่ได้เลื่อนสลับแถวกัน',
  }),
  strayFile: {
    message: 'ไฟล์นี้ไม่ได้อยู่ในที่ที่ระบบอ่าน จึงไม่ถูกเผยแพร่',
    hint: 'กระบวนงานอยู่ที่ manuals/<คู่มือ>/<กระบวนงาน>.mdx คู่มืออยู่ที่ manuals/<คู่มือ>/manual.yaml ส่วนหน้าและส่วนท้ายของเล่มอยู่ที่ manuals/<คู่มือ>/front/<บท>.mdx และ back/<บท>.mdx',
  },

  // Sections and components
  beforeFirstSection: {
    message: 'พบเนื้อหาก่อนหัวข้อแรก',
    hint: 'ย้ายไปไว้ใต้หัวข้อ ## วัตถุประสงค์ หรือหัวข้ออื่น',
  },
  missingSection: (title, component, following) => ({
    message: `ขาดหัวข้อ “${title}”`,
    hint: `เพิ่มบรรทัด ## ${title} เว้นบรรทัด แล้วเขียน${component === undefined ? 'เนื้อหา หรือ ไม่ระบุ' : ` <${component} />`} ${following === undefined ? 'ไว้ท้ายไฟล์' : `ไว้ก่อนหัวข้อ ${following}`}`,
  }),
  repeatedSection: (title) => ({ message: `หัวข้อ “${title}” ซ้ำ`, hint: 'รวมเนื้อหาไว้ใต้หัวข้อเดียว' }),
  sectionOrder: (title, after, order) => ({
    message: `หัวข้อ “${title}” อยู่ผิดลำดับ ต้องอยู่ก่อน ${after === undefined ? 'ภาคผนวก' : `“${after}”`}`,
    hint: `เรียงหัวข้อตามโครงสร้างของคู่มือ (structure ใน manual.yaml): ${order.join(', ')} ภาคผนวกอยู่ท้ายสุด`,
  }),
  otherTitle: (title, official) => ({
    message: `หัวข้อ “${title}” แสดงเป็น “${official}” ตามโครงสร้างของคู่มือ`,
    hint: `เขียน ## ${official}`,
  }),
  appendixLetter: (title, letter) => ({
    message: `หัวข้อ “${title}” แสดงเป็นภาคผนวก ${letter} ตามลำดับที่เขียน`,
    hint: `เขียน ## ภาคผนวก ${letter} หรือเรียงภาคผนวกใหม่`,
  }),
  manyAppendices: (most) => ({
    message: `มีภาคผนวกมากกว่า ${most} ภาคผนวก จึงไม่มีอักษรให้`,
    hint: 'รวมภาคผนวกเข้าด้วยกัน',
  }),
  unknownSection: (title, intended, known) => ({
    message: `ไม่รู้จักหัวข้อ “${title}”`,
    hint: intended
      ? `ตั้งใจเขียน ## ${intended} ใช่หรือไม่`
      : `หัวข้อระดับ ## ที่ใช้ได้คือ ${known.join(', ')} หัวข้อย่อยใช้ ###`,
  }),
  sectionDepth: (title, depth) => ({
    message: `หัวข้อ “${title}” เขียนด้วย ${'#'.repeat(depth)} ต้องใช้ ##`,
    hint: `เขียน ## ${title}`,
  }),
  emptySection: (title) => ({
    message: `หัวข้อ “${title}” ไม่มีเนื้อหา`,
    hint: 'เขียนเนื้อหา หรือเขียนว่า ไม่ระบุ ถ้าต้นฉบับไม่ได้ระบุ หรือ ไม่มี ถ้าต้นฉบับเขียน -',
  }),
  missingComponent: (name, section) => ({
    message: `ขาด <${name} /> ใต้หัวข้อ “${section}”`,
    hint: `เพิ่มบรรทัด <${name} />`,
  }),
  repeatedComponent: (name) => ({ message: `<${name} /> ซ้ำ ใช้ได้ครั้งเดียว`, hint: 'ลบบรรทัดที่เกิน' }),
  componentSection: (name, section) => ({
    message: `<${name} /> อยู่ผิดที่ ต้องอยู่ใต้หัวข้อ “${section}”`,
    hint: `ย้าย <${name} /> ไปไว้ใต้หัวข้อ ${section}`,
  }),
  componentNowhere: (name) => ({
    message: `โครงสร้างของคู่มือนี้ไม่มีที่ของ <${name} />`,
    hint: `ลบบรรทัด <${name} /> หรือเปลี่ยน structure ใน manual.yaml`,
  }),
  componentInChapter: (name) => ({
    message: `<${name} /> ใช้ในไฟล์ของ front และ back ไม่ได้`,
    hint: 'ส่วนประกอบแสดงข้อมูลของกระบวนงาน ให้ใช้ในไฟล์กระบวนงาน',
  }),
  emptyComponent: (name) => ({
    message: `<${name} /> ไม่มีข้อมูลที่จะแสดง`,
    hint: `${EMPTY_COMPONENTS[name] ?? 'เพิ่มข้อมูลในส่วนหัว'} หรือลบบรรทัด <${name} />`,
  }),
  unshownDetail: {
    message: 'narrative แทน detail ในรายการขั้นตอน และไม่มี <StandardForm /> ที่จะแสดง detail',
    hint: 'รวมข้อความไว้ใน detail แล้วลบ narrative',
  },
  unshownField: (field, name) => ({
    message: `ช่อง ${field} มีข้อความ แต่ไม่มี <${name} /> ที่จะแสดง`,
    hint: `วาง <${name} /> ในหัวข้อที่ใช้ได้ หรือลบช่อง ${field}`,
  }),
  unshownService: {
    message: 'โครงสร้างของคู่มือนี้ไม่แสดงช่อง service',
    hint: 'ลบช่อง service หรือใช้ structure: service ใน manual.yaml',
  },
  componentInline: (name) => ({
    message: `<${name} /> อยู่ในข้อความหรือรายการ ต้องอยู่ในบรรทัดของตัวเอง`,
    hint: `เว้นบรรทัดว่างก่อนและหลัง <${name} />`,
  }),
  firstLevelHeading: {
    message: 'พบหัวข้อระดับ # ชื่อเรื่องมาจากช่อง title ในส่วนหัว',
    hint: 'ใช้ ## สำหรับหัวข้อ และ ### สำหรับหัวข้อย่อย',
  },
  emptyHeading: { message: 'หัวข้อนี้ไม่มีข้อความ', hint: 'เขียนข้อความหลังเครื่องหมาย # หรือลบบรรทัดนี้' },
  skippedHeading: (depth) => ({
    message: `หัวข้อระดับ ${'#'.repeat(depth)} ข้ามระดับ`,
    hint: `ใช้ ${'#'.repeat(depth - 1)} ก่อน`,
  }),
  nestedHeading: { message: 'หัวข้ออยู่ในรายการหรือคำพูดอ้างไม่ได้', hint: 'วางหัวข้อชิดขอบซ้ายของบรรทัด' },

  // Pictures and links
  imageAlt: { message: 'ภาพนี้ไม่มีคำบรรยาย', hint: 'เขียนคำบรรยายใน ![คำบรรยาย](ไฟล์.png) สำหรับผู้ที่มองไม่เห็นภาพ' },
  imageForeign: (url) => ({
    message: `ภาพ “${url.slice(0, 60)}” อยู่นอกคู่มือ`,
    hint: 'บันทึกภาพไว้ข้างไฟล์กระบวนงาน แล้วอ้างด้วยชื่อไฟล์',
  }),
  imageKind: (url) => ({
    message: `ภาพ “${url}” ต้องเป็นไฟล์ jpg, png, webp, gif, tiff หรือ avif`,
    hint: 'เปิดไฟล์ในโปรแกรมที่สร้าง แล้วบันทึกหรือส่งออกเป็น png (ภาพวาด ภาพหน้าจอ) หรือ jpg (ภาพถ่าย)',
  }),
  imageUnreadableKind: (url, kind) => ({
    message: `ภาพ “${url}” เป็นไฟล์ ${kind.toUpperCase()} ซึ่งอ่านไม่ได้ ต้องเป็นไฟล์ jpg, png, webp, gif, tiff หรือ avif`,
    hint: SAVED_ANEW[kind],
  }),
  imageReference: {
    message: 'ภาพต้องบอกชื่อไฟล์ในวงเล็บ ไม่ใช้ชื่ออ้าง',
    hint: 'เขียนแบบ ![คำบรรยาย](ไฟล์.png)',
  },
  noPath: (address, why) => {
    const [says, hint] = NO_PATH[why];
    return { message: why === 'empty' ? says : `“${address.slice(0, 60)}” ${says}`, hint };
  },
  signInName: (address, sign) => ({
    message: `“${address.slice(0, 60)}” ถูกตัดที่ ${sign} จึงไปไม่ถึงไฟล์`,
    hint: `ถ้า ${sign} อยู่ในชื่อไฟล์ ให้เขียน ${encodeURIComponent(sign)} แทน หรือเปลี่ยนชื่อไฟล์`,
  }),
  imageMissing: (url, path, near) => ({
    message: `ไม่พบภาพ “${url}”`,
    hint: near ? `ตั้งใจเขียน ${near} ใช่หรือไม่` : `วางไฟล์ไว้ที่ ${path} และตรวจตัวพิมพ์เล็กใหญ่ของชื่อ`,
  }),
  imageTooLarge: (url, bytes) => ({
    message: `ภาพ “${url}” ใหญ่ ${(bytes / 1024 / 1024).toFixed(1)} MB ต้องไม่เกิน 40 MB`,
    hint: 'ย่อภาพ ด้านยาว 1,600 จุดก็พอสำหรับหน้าเว็บและกระดาษ',
  }),
  imagePixels: (url, width, height) => ({
    message: `ภาพ “${url}” มี ${width} × ${height} จุด ต้องไม่เกิน 120 ล้านจุด`,
    hint: 'ย่อภาพ ด้านยาว 1,600 จุดก็พอสำหรับหน้าเว็บและกระดาษ',
  }),
  imageUnreadable: (url) => ({ message: `อ่านภาพ “${url}” ไม่ได้`, hint: 'บันทึกภาพใหม่จากโปรแกรมแต่งภาพ' }),
  imageFrames: (url, frames) => ({
    message: `ภาพ “${url}” มี ${frames} ภาพในไฟล์เดียว หน้าเว็บและ PDF แสดงเฉพาะภาพแรก`,
    hint: 'แยกเป็นไฟล์ละภาพแล้วแสดงทุกภาพที่ต้องการ หรือบันทึกเฉพาะภาพแรก',
  }),
  linkKind: (url) => ({
    message: `ลิงก์ “${url.slice(0, 60)}” ไม่ได้ไปยังกระบวนงานหรือไฟล์แบบฟอร์ม`,
    hint: 'เขียนเป็นที่อยู่ของไฟล์ เช่น ../คู่มือ/กระบวนงาน.mdx#step-… หรือ ../../forms/แบบ.docx หรือที่อยู่เว็บเต็ม',
  }),
  linkMissing: (url, meant) => ({
    message: `ลิงก์ “${url.slice(0, 60)}” ไปยังกระบวนงานหรือบทที่ไม่มี`,
    hint: meant ? `ตั้งใจเขียน ${meant} ใช่หรือไม่` : 'ตรวจชื่อโฟลเดอร์และชื่อไฟล์',
  }),
  linkedForm: (path, near) => ({
    message: `ไม่พบไฟล์แบบฟอร์ม ${path}`,
    hint: near ? `ตั้งใจเขียน ${near} ใช่หรือไม่` : 'วางไฟล์ไว้ในโฟลเดอร์ forms และตรวจตัวพิมพ์เล็กใหญ่ของชื่อ',
  }),
  formFragment: (url) => ({
    message: `ลิงก์ “${url.slice(0, 60)}” ไปยังไฟล์แบบฟอร์ม ส่วนที่ต่อท้ายชื่อไฟล์ใช้ไม่ได้`,
    hint: 'ลบตั้งแต่ # หรือ ? แล้วบอกหน้าหรือข้อไว้ในข้อความ',
  }),
  linkAnchor: (anchor, title, near) => ({
    message: `ไม่มีตำแหน่ง #${anchor} ใน “${title}”`,
    hint: near
      ? `ตั้งใจเขียน #${near} ใช่หรือไม่`
      : 'ใช้ #step-<id ของขั้นตอน>, #section-<เลขหัวข้อ> หรือ #heading-<ข้อความของหัวข้อย่อย>',
  }),

  // Kept or told
  tableCells: (cells, columns) => ({
    message: `แถวนี้มี ${cells} ช่อง แต่หัวตารางมี ${columns} ช่อง ช่องที่เกินจะหายไป`,
    hint: 'เพิ่มช่องในหัวตารางและเส้นคั่น หรือรวมช่องที่เกิน ถ้าเครื่องหมาย | เป็นข้อความให้เขียน \\|',
  }),
  tableRow: {
    message: 'บรรทัดนี้อยู่ติดกับตาราง จึงกลายเป็นแถวของตาราง',
    hint: 'เว้นบรรทัดว่างหลังตาราง ถ้าเป็นแถวของตารางให้เขียนแบบ | ข้อความ |',
  },
  tableCaption: (beforeTable) => ({
    message: beforeTable
      ? 'คำบรรยายตารางไม่มีข้อความ จะแสดงเป็นย่อหน้า'
      : 'ไม่มีตารางต่อจากคำบรรยายตารางนี้ จะแสดงเป็นย่อหน้า',
    hint: beforeTable
      ? 'เขียนคำบรรยายหลัง ตาราง: หรือลบบรรทัดนี้'
      : 'วางย่อหน้าที่ขึ้นต้นด้วย ตาราง: ไว้เหนือตารางทันที โดยเว้นบรรทัดว่างหนึ่งบรรทัด หรือลบคำว่า ตาราง:',
  }),
  captionNumber: (number) => ({
    message: `คำบรรยายขึ้นต้นด้วย “${number}” แต่เลขของภาพและตารางใส่ให้เอง จะแสดงเลขสองครั้ง`,
    hint: `ลบ “${number}” เหลือเฉพาะคำบรรยาย`,
  }),
  calloutEmpty: {
    message: 'กล่องข้อความนี้มีแต่ชื่อ ไม่มีข้อความ',
    hint: 'เขียนข้อความในบรรทัดถัดไป ขึ้นต้นทุกบรรทัดด้วย > หรือลบกล่องนี้',
  },
  footnoteUnused: (label) => ({
    message: `ไม่มีที่ใดอ้างเชิงอรรถ [^${label}] ข้อความนี้จะหายไป`,
    hint: `ใส่ [^${label}] ในเนื้อหาตรงที่ต้องการอ้าง หรือลบเชิงอรรถนี้`,
  }),
  footnoteRepeated: (label) => ({
    message: `เชิงอรรถ [^${label}] ซ้ำ ข้อความนี้จะหายไป`,
    hint: 'ตั้งชื่อเชิงอรรถให้ต่างกัน หรือรวมเป็นข้อความเดียว',
  }),
  definitionUnused: (label) => ({
    message: `ไม่มีที่ใดใช้ที่อยู่ของ [${label}] บรรทัดนี้จะหายไป`,
    hint: `เขียน [ข้อความ][${label}] ตรงที่ต้องการลิงก์ ลบบรรทัดนี้ หรือเขียน \\[${label}] ถ้าเป็นข้อความ`,
  }),
  definitionRepeated: (label) => ({
    message: `ที่อยู่ของ [${label}] ซ้ำ บรรทัดนี้จะหายไป`,
    hint: 'ตั้งชื่อให้ต่างกัน หรือลบบรรทัดที่ซ้ำ',
  }),
  linkTitle: (title) => ({
    message: `คำอธิบายลิงก์ “${shortened(title)}” จะไม่ปรากฏ`,
    hint: 'เขียนคำอธิบายไว้ในข้อความ แล้วลบส่วนในเครื่องหมายคำพูด',
  }),
  imageTitle: (title) => ({
    message: `คำบรรยายใต้ภาพ “${shortened(title)}” จะไม่ปรากฏ เพราะภาพอยู่ในบรรทัดเดียวกับข้อความ`,
    hint: 'เว้นบรรทัดว่างก่อนและหลังภาพ หรือเขียนคำบรรยายไว้ในข้อความ',
  }),
  linkEmpty: (url) => ({
    message: `ลิงก์ไปยัง “${shortened(url)}” ไม่มีข้อความ จึงจะหายไป`,
    hint: 'เขียนข้อความของลิงก์ในวงเล็บเหลี่ยม เช่น [งานรับหนังสือ](ที่อยู่)',
  }),
  literal: (kind, found, where) => ({
    message: `“${shortened(found)}” ${where === 'caption' ? CAPTION : LITERALS[kind].looks}`,
    hint: PLAIN_HINTS[where] ?? ((where === 'field' && LITERALS[kind].field) || LITERALS[kind].hint),
  }),
  lostAsterisks: (found) => ({
    message: `เครื่องหมาย * ใน “${shortened(found)}” จะหายไป และข้อความระหว่างนั้นเป็นตัวเอน`,
    hint: 'ใส่ \\ ข้างหน้า * ทุกตัว เช่น 2\\*3 หรือใช้เครื่องหมาย ×',
  }),
  lostBackslash: (found) => ({
    message: `“${shortened(found)}” จะแสดง \\ เพียงตัวเดียว`,
    hint: 'เขียน \\\\\\\\ ให้แสดงสองตัว เขียน \\ ให้แสดงตัวเดียว หรือคร่อมทั้งหมดด้วย ` `',
  }),
  lostEscape: (found, sign, where) => ({
    message: `เครื่องหมาย \\ หน้า ${sign} ใน “${shortened(found)}” จะหายไป`,
    hint: `เขียน \\\\\\${sign} ให้แสดง \\${sign}${where === 'body' ? ' หรือคร่อมทั้งหมดด้วย ` `' : ''}`,
  }),
  listMarks: (found) => ({
    message: `บรรทัดที่ขึ้นต้นด้วย “${shortened(found)}” จะต่อกับบรรทัดอื่นเป็นย่อหน้าเดียว`,
    hint: 'เขียนรายการเป็น 1. หรือ - ตามด้วยเว้นวรรค เว้นบรรทัดว่างก่อนรายการ หรือเว้นบรรทัดว่างระหว่างบรรทัด',
  }),
  listNumber: (written, shown) => ({
    message: `ข้อนี้เขียนเลข ${digitsOf(written)} แต่จะแสดงเป็นเลข ${shown} ตามลำดับในรายการ`,
    hint: `แก้เลขเป็น ${shown} หรือแยกเป็นอีกรายการด้วยข้อความคั่น ถ้าไม่ใช่เลขข้อให้เขียน ${escapedMark(written)}`,
  }),
  listStart: (written, shown) => ({
    message: `รายการนี้เขียนเริ่มที่เลข ${digitsOf(written)} แต่จะแสดงเริ่มที่เลข ${shown} เพราะเลขข้อนับต่อกันทั้งหัวข้อ`,
    hint: `แก้เลขแรกเป็น ${shown} หรือเขียน 1. ให้นับต่อเอง ถ้าไม่ใช่เลขข้อให้เขียน ${escapedMark(written)}`,
  }),
  listOfNumber: (written) => ({
    message: `“${written}” ที่ต้นบรรทัดกลายเป็นเลขข้อที่ ${digitsOf(written)} และรายการถัดไปในหัวข้อจะนับต่อจากเลขนี้`,
    hint: `ถ้าเป็นปีหรือจำนวน ให้เขียน ${escapedMark(written)} หรือย้ายไปไว้กลางบรรทัด`,
  }),
  chartLanguage: (found) => ({
    message: `กล่องโค้ดภาษา “${shortened(found)}” จะแสดงเป็นข้อความ ไม่เป็นผัง`,
    hint: 'เขียน ```mermaid ถ้าตั้งใจให้เป็นผัง',
  }),
  codeWords: (found) => ({
    message: `“${shortened(found)}” หลัง \`\`\` จะไม่ปรากฏ`,
    hint: 'ย้ายข้อความไปไว้ในบรรทัดถัดไป หรือเหนือกล่องโค้ด',
  }),
  nearName: (name, stem, ending) => {
    const expected = `${stem ?? '<ชื่อภาษาอังกฤษ>'}${ending}`;
    return {
      message: `ไฟล์ “${name}” จะไม่ถูกเผยแพร่ ชื่อไฟล์ต้องเป็น ${expected}`,
      hint: `เปลี่ยนชื่อเป็น ${expected} หรือย้ายออกจากโฟลเดอร์เนื้อหาถ้าเป็นสำเนา`,
    };
  },
  unusedForm: {
    message: 'ไม่มีแบบฟอร์มใน forms.yaml หรือลิงก์ใดใช้ไฟล์นี้ จึงไม่ถูกเผยแพร่',
    hint: 'ใส่ชื่อไฟล์ในช่อง file ของแบบฟอร์มใน forms.yaml ลิงก์ถึงไฟล์จากกระบวนงาน หรือลบไฟล์',
  },
  unusedPicture: {
    message: 'ไม่มีกระบวนงานหรือปกใดใช้ภาพนี้ จึงไม่ถูกเผยแพร่',
    hint: 'แสดงภาพด้วย ![คำบรรยาย](ชื่อไฟล์) ในกระบวนงาน หรือลบไฟล์',
  },
  unusedCrest: (file) => ({
    message: 'office.yaml กระบวนงาน และปกไม่ได้ใช้ภาพนี้ จึงไม่ถูกเผยแพร่',
    hint: `ถ้าเป็นตราของสำนักงาน ให้เขียน crest: ${file} ใน office.yaml ถ้าไม่ใช้ให้ลบไฟล์`,
  }),
  unusedFile: {
    message: 'ไม่มีสิ่งใดใช้ไฟล์นี้ จึงไม่ถูกเผยแพร่',
    hint: 'แบบฟอร์มให้วางในโฟลเดอร์ forms และเพิ่มใน forms.yaml ไฟล์อื่นให้ย้ายออกจากโฟลเดอร์เนื้อหา',
  },

  // Steps
  stepNamedEnd: { message: 'ขั้นตอนใช้ id ว่า end ไม่ได้', hint: 'end หมายถึงจุดสิ้นสุดใน next ให้ตั้งชื่ออื่น' },
  repeatedStep: (id, earlier) => ({
    message: `id “${id}” ซ้ำกับขั้นตอนที่ ${earlier}`,
    hint: 'ตั้ง id ให้ต่างกันทุกขั้นตอน',
  }),
  noSuchStep: (id, meant, known) => ({
    message: `ไม่มีขั้นตอน “${id}” ในกระบวนงานนี้`,
    hint: meant ? `ตั้งใจเขียน ${meant} ใช่หรือไม่` : `ใช้ id ของขั้นตอน: ${known.join(', ')} หรือ end`,
  }),
  unreachable: (label) => ({
    message: `ไม่มีทางใดไปถึงขั้นตอน “${label}”`,
    hint: 'ให้ next ของขั้นตอนก่อนหน้าชี้มาที่ขั้นตอนนี้ หรือลบขั้นตอนนี้',
  }),
  deadEnd: (label) => ({
    message: `จากขั้นตอน “${label}” ไปไม่ถึงจุดสิ้นสุด`,
    hint: 'ให้ next ทางหนึ่งไปยังขั้นตอนที่นำไปสู่จุดสิ้นสุด หรือใส่ next: end',
  }),
  noCondition: (label) => ({
    message: `ทางออกของการตัดสินใจ “${label}” ไม่มีเงื่อนไข`,
    hint: 'เพิ่ม when เช่น { to: …, when: ครบ }',
  }),
  repeatedCondition: (when) => ({
    message: `เงื่อนไข “${when}” ซ้ำกับทางออกอื่นของการตัดสินใจนี้`,
    hint: 'เขียนเงื่อนไขให้ต่างกัน',
  }),
  oneWay: (label) => ({
    message: `การตัดสินใจ “${label}” มีทางออกทางเดียว`,
    hint: 'เพิ่มทางออกใน next พร้อมเงื่อนไข when หรือเปลี่ยนสัญลักษณ์เป็น process ถ้าไม่ใช่การตัดสินใจ',
  }),
  leadsToItself: (label) => ({
    message: `ขั้นตอน “${label}” วนกลับมาหาตัวเอง โดยไม่มีเงื่อนไขใดบอกว่าเสร็จเมื่อใด`,
    hint: 'เปลี่ยน shape เป็น decision แล้วบอก when ของทุกทาง หรือให้ next ไปขั้นตอนอื่น',
  }),
  outcomeBeforeEnd: {
    message: 'outcome ใช้ได้เฉพาะกับทางที่ไป end',
    hint: 'ลบ outcome หรือเปลี่ยน to เป็น end ถ้างานสิ้นสุดที่นี่',
  },
  handedToItself: {
    message: 'กระบวนงานส่งต่อไปยังตัวเอง',
    hint: 'ถ้าทำซ้ำ ให้ to เป็น id ของขั้นตอนที่กลับไปทำ ถ้าทำต่อที่งานอื่น ให้ใส่กระบวนงานนั้น',
  },
  noSubprocess: (label) => ({
    message: `กระบวนงานย่อย “${label}” ไม่บอกว่าเป็นกระบวนงานใด`,
    hint: 'เพิ่มช่อง procedure: คู่มือ/กระบวนงาน หรือเปลี่ยน shape เป็น process',
  }),
  procedureOnStep: {
    message: 'procedure ใช้ได้เฉพาะกับขั้นตอนที่เป็นกระบวนงานย่อย (subprocess)',
    hint: 'เปลี่ยน shape เป็น subprocess หรือลบ procedure ถ้าส่งต่อไปกระบวนงานอื่นให้ใส่ใน next',
  },
  subprocessCircle: (circle) => ({
    message: `กระบวนงานย่อยวนกลับมาที่เดิม: ${circle.join(' → ')}`,
    hint: 'ให้ขั้นตอนหนึ่งในวงนี้เป็น process หรือส่งต่อด้วย next ซึ่งวนกลับได้',
  }),
  conditionOnProcess: {
    message: 'when ใช้ได้เฉพาะกับขั้นตอนที่เป็นการตัดสินใจ (decision)',
    hint: 'เปลี่ยน shape เป็น decision หรือลบ when',
  },
  repeatedWay: (to) => ({ message: `มีทางไปยัง “${to}” ซ้ำ`, hint: 'ลบทางที่ซ้ำ หรือรวมเงื่อนไขเป็นข้อเดียว' }),
  startShape: (label, isFirst) => ({
    message: `${isFirst ? 'ขั้นตอนแรก' : 'ขั้นตอนที่เริ่มได้'} “${label}” ไม่ใช่สัญลักษณ์จุดเริ่มต้น`,
    hint: 'ใช้ shape: terminal',
  }),
  endShape: (label) => ({
    message: `ขั้นตอนสุดท้าย “${label}” ไม่ใช่สัญลักษณ์จุดสิ้นสุด`,
    hint: 'ใช้ shape: terminal',
  }),
  terminalInside: (label) => ({
    message: `ขั้นตอน “${label}” ใช้สัญลักษณ์เริ่มต้นหรือสิ้นสุด แต่อยู่กลางกระบวนงาน`,
    hint: 'ใช้ shape: process หรือใส่ next: end ถ้ากระบวนงานจบที่นี่',
  }),

  // Registers
  notRegistered: (written, register, isId, meant) => ({
    message: `ไม่มี “${written}” ใน ${register}${isId ? '' : ' ช่องนี้ใช้ id'}`,
    hint: meant
      ? meantHint(written, meant)
      : `ถ้ายังไม่มี เพิ่มบรรทัดนี้ใน ${register}: ${isId ? newEntry(register, written, '…') : newEntry(register, 'new-id', written)}`,
  }),
  repeatedId: (id) => ({ message: `“${id}” ซ้ำ`, hint: 'ให้มีเพียงครั้งเดียว' }),
  noSuchRecord: (id, meant, known) => ({
    message: `ไม่มีบันทึก “${id}” ใน records ของกระบวนงานนี้`,
    hint: meant
      ? `ตั้งใจเขียน ${meant} ใช่หรือไม่`
      : known.length > 0
        ? `ใช้ id ของบันทึก: ${known.join(', ')}`
        : 'เพิ่มรายการใน records ของกระบวนงาน',
  }),
  keepUnclear: (found) => ({
    message: `ไม่เข้าใจระยะเวลาเก็บ “${found}” จึงแสดงตามที่เขียน`,
    hint: 'เขียนระยะเวลา เช่น 5 ปี, ไม่น้อยกว่า 10 ปี หรือ ตลอดไป, จนกว่าจะสิ้นสุดสัญญา',
  }),
  authorTwice: {
    message: 'มีทั้ง author และ authors',
    hint: 'ใช้ author เมื่อมีผู้จัดทำคนเดียว หรือรวมทุกคนไว้ใน authors',
  },
  inTwoParts: (slug) => ({
    message: `กระบวนงาน “${slug}” อยู่ในส่วนก่อนหน้าแล้ว`,
    hint: 'ให้กระบวนงานหนึ่งอยู่ในส่วนเดียว และมีเพียงครั้งเดียว',
  }),
  inNoPart: (slug) => ({
    message: `กระบวนงาน “${slug}” ไม่อยู่ในส่วนใด จึงแสดงท้ายส่วนสุดท้าย`,
    hint: 'เพิ่มในช่อง procedures ของส่วนหนึ่ง',
  }),
  partOrder: (slug, before) => ({
    message: `“${slug}” แสดงหลัง “${before}” ตาม parts แต่ order ของ “${slug}” มาก่อน`,
    hint: 'ให้ order เรียงตาม parts',
  }),
  namedBySteps: (field, written, label, ids) => ({
    message: `ช่อง ${field} เขียนว่า ${written} แต่ขั้นตอน “${label}” บอกไว้`,
    hint: `เขียน ${field}: [${ids.join(', ')}]`,
  }),
  noSuchUnit: (unit, known, meant) => ({
    message: `ไม่มีงาน “${unit}” ใน office.yaml`,
    hint: meant ? meantHint(unit, meant) : `งานที่มีคือ ${known.join(', ')}`,
  }),
  formPath: (file) => ({
    message: `“${file}” ต้องเป็นชื่อไฟล์ในโฟลเดอร์ forms เท่านั้น`,
    hint: 'เขียนชื่อไฟล์โดยไม่มีโฟลเดอร์',
  }),
  formKind: (file, kinds) => ({
    message: `แบบฟอร์ม “${file}” เป็นชนิดที่เผยแพร่ไม่ได้`,
    hint: `ใช้ไฟล์ชนิด ${kinds.join(', ')}`,
  }),
  formMissing: (file, near) => ({
    message: `ไม่พบไฟล์แบบฟอร์ม forms/${file}`,
    hint: near ? `ตั้งใจเขียน ${near} ใช่หรือไม่` : 'วางไฟล์ไว้ในโฟลเดอร์ forms หรือลบช่อง file',
  }),
  formEmpty: (file) => ({
    message: `ไฟล์แบบฟอร์ม forms/${file} ว่างเปล่า (0 ไบต์) ผู้อ่านจะเปิดไม่ได้`,
    hint: 'คัดลอกไฟล์มาวางใหม่ การคัดลอกครั้งก่อนอาจไม่เสร็จ',
  }),

  untilBeforeDate: {
    message: 'วันที่ใช้ถึงมาก่อนวันที่ของเอกสาร',
    hint: 'ให้ until อยู่หลัง date ตรวจปี ค.ศ. ของทั้งสองช่อง',
  },
  repealedBeforeDate: (repealed, made) => ({
    message: `ปีที่ยกเลิก พ.ศ. ${repealed} มาก่อนปีของเอกสาร พ.ศ. ${made}`,
    hint: 'ตรวจ repealed กับ year หรือ date',
  }),
  yearOfDate: (year, dated) => ({
    message: `year เป็น พ.ศ. ${year} แต่ date อยู่ใน พ.ศ. ${dated}`,
    hint: 'ให้ year กับ date เป็นปีเดียวกัน หรือใส่เพียงช่องเดียว',
  }),

  // The library
  unusedEntry: (id, register) => ({
    message: `ไม่มีกระบวนงานใดใช้ “${id}” ใน ${register}`,
    hint: 'ใช้ id นี้ในกระบวนงาน หรือลบรายการนี้',
  }),
  repeatedCode: (code, other, earlier) => ({
    message: `รหัสเอกสาร “${code}” ซ้ำกับ ${other}${code.trim() === earlier.trim() ? '' : ` (“${earlier}” เลขไทยกับเลขอารบิกเป็นเลขเดียวกัน)`}`,
    hint: 'รหัสเอกสารต้องไม่ซ้ำกันทั้งสำนักงาน',
  }),
  repeatedOrder: (order, other) => ({
    message: `ลำดับ ${order} ซ้ำกับ ${other}`,
    hint: 'ให้ order ต่างกันในคู่มือเดียวกัน',
  }),
  repeatedTerm: (term) => ({
    message: `คำจำกัดความของ “${term}” ซ้ำกับรายการก่อนหน้า`,
    hint: 'รวมเป็นรายการเดียว หรือเขียนคำให้ต่างกัน',
  }),
  repeatedSynonym: (word, other) => ({
    message: other
      ? `“${word}” อยู่ในกลุ่มก่อนหน้าแล้ว (${shortened(other.join(', '))}) คำอื่นของสองกลุ่มนี้จะค้นไม่พบกัน`
      : `“${word}” ซ้ำในกลุ่มเดียวกัน`,
    hint: other ? 'รวมเป็นกลุ่มเดียวถ้าความหมายเดียวกัน หรือลบคำนี้จากกลุ่มหนึ่ง' : 'ลบคำที่ซ้ำ',
  }),
  repeatedTitle: (title, other) => ({
    message: `ชื่องาน “${title}” ซ้ำกับ ${other}`,
    hint: 'ตั้งชื่อให้ต่างกัน ผู้อ่านจะแยกไม่ออก',
  }),
  folderName: (id, meant) => ({
    message: `ชื่อโฟลเดอร์คู่มือ “${id}” ใช้ไม่ได้`,
    hint: renamed(meant, ''),
  }),
  fileName: (slug, meant) => ({
    message: `ชื่อไฟล์ “${slug}.mdx” ใช้ไม่ได้`,
    hint: renamed(meant, '.mdx'),
  }),
  reservedName: (id) => ({
    message: `ชื่อ “${id}” เป็นที่อยู่ที่เว็บไซต์ใช้เอง`,
    hint: 'ตั้งชื่ออื่น',
  }),
  noManuals: {
    message: 'ไม่พบคู่มือใดในโฟลเดอร์ manuals',
    hint: 'สร้าง manuals/<คู่มือ>/manual.yaml และไฟล์กระบวนงาน .mdx',
  },
  emptyManual: { message: 'คู่มือนี้ยังไม่มีกระบวนงาน', hint: 'เพิ่มไฟล์ .mdx ในโฟลเดอร์เดียวกัน' },
  noSuchProcedure: (id, meant) => ({
    message: `ไม่มีกระบวนงาน “${id}”`,
    hint: meant ? `ตั้งใจเขียน ${meant} ใช่หรือไม่` : 'ตรวจชื่อไฟล์ของกระบวนงาน',
  }),
  formerTaken: (id, why) => ({
    message: {
      live: `id เดิม “${id}” ใช้อยู่ ที่อยู่เดิมจึงพาไปที่อื่นไม่ได้`,
      former: `id เดิม “${id}” มีใน formerly แล้ว ที่อยู่เดียวพาไปสองที่ไม่ได้`,
      reserved: `id เดิม “${id}” เป็นที่อยู่ที่เว็บไซต์ใช้เอง`,
    }[why],
    hint: 'ลบออกจาก formerly',
  }),
  replacedByItself: { message: 'กระบวนงานถูกแทนด้วยตัวเอง', hint: 'ใส่กระบวนงานที่ใช้แทน' },
  placeholder: (found, mayBeUnstated) => ({
    message:
      mayBeUnstated && /^[-–—]$/.test(found.trim())
        ? `“${found.trim()}” ในต้นฉบับหมายถึงไม่มี ให้เขียนเป็นคำว่า ไม่มี`
        : `“${shortened(found)}” ไม่ใช่เนื้อหา เป็นเพียงข้อความรอเติม`,
    hint: mayBeUnstated ? `เขียนเนื้อหาจริง ${HONEST}` : 'เขียนเนื้อหาจริง',
  }),
  emptyItem: { message: 'ข้อนี้ไม่มีเนื้อหา', hint: 'เขียนเนื้อหา หรือลบข้อนี้' },
  unstated: (field) => unstatedField(FIELD_NAMES[field]),
  unstatedInRecord: (field, name) => unstatedField(`${FIELD_NAMES[field]}ของบันทึก “${name}”`),
  unstatedInStep: (field, step, label) => unstatedField(`${FIELD_NAMES[field]}ของขั้นตอนที่ ${step} “${label}”`),
  longerThanTotal: (total, work) => ({
    message: `ขั้นตอนใช้เวลารวม ${work} นานกว่าระยะเวลารวมที่แจ้งไว้ (${total})`,
    hint: 'แก้ total ให้พอแก่งาน หรือแก้ duration ของขั้นตอน',
  }),
  dayOfNoMonth: ({ day, month, year, last }) => ({
    message:
      month === undefined
        ? `ไม่มีเดือนใดมีวันที่ ${day}`
        : `ไม่มีวันที่ ${day} ${month}${year === undefined ? '' : ` พ.ศ. ${year}`} ในปฏิทิน`,
    hint:
      month === undefined
        ? `เขียนวันที่ตั้งแต่ 1 ถึง ${last} หรือ สิ้นเดือน ถ้าหมายถึงวันสุดท้าย`
        : `เขียนวันที่ตั้งแต่ 1 ถึง ${last} หรือ สิ้นเดือน${month} ถ้าหมายถึงวันสุดท้าย`,
  }),
  durationUncounted: (found, nearest) => ({
    message: notCounted(found),
    hint:
      nearest === undefined
        ? 'ถ้าหมายถึงระยะเวลา เขียนเฉพาะจำนวนกับหน่วย ส่วนที่เหลือเขียนใน detail ถ้าบอกว่าเมื่อใด เขียนใน starts หรือ due ถ้าไม่ใช่ ปล่อยไว้อย่างนี้ได้'
        : `ถ้าหมายถึงระยะเวลา เขียนแบบที่นับได้ เช่น “${nearest}” ถ้าไม่ใช่ ปล่อยไว้อย่างนี้ได้`,
  }),
  durationShrinks: (found, nearest) => ({
    message: notCounted(found),
    hint: `ช่วงเวลาต้องเขียนจากน้อยไปมาก${nearest === undefined ? '' : ` เช่น “${nearest}”`}`,
  }),
  durationPoint: (found) => ({
    message: notCounted(found),
    hint: 'ข้อความนี้บอกว่าเมื่อใด ไม่ได้บอกว่านานเท่าใด เขียนใน due หรือ starts แทน ถ้าหมายถึงระยะเวลา เขียนเฉพาะ ภายใน กับจำนวนและหน่วย',
  }),
  durationDiffers: (found) => ({
    message: notCounted(found),
    hint: 'เวลาในวงเล็บไม่ตรงกับเวลาหน้าวงเล็บ เขียนให้ตรงกัน เช่น “15 วัน (สิบห้าวัน)”',
  }),
  durationClock: (found) => ({
    message: notCounted(found),
    hint: 'ไม่ทราบว่าเลขหลังจุดเป็นนาทีหรือทศนิยม เขียนแยกหน่วย เช่น “1 ชั่วโมง 30 นาที” หรือเขียน “1.5 ชั่วโมง”',
  }),
  awaited: (found) => ({ message: `“${found}” ยังรอข้อมูล`, hint: 'ใส่คำจริงแทน เมื่อได้จากเจ้าของงาน' }),
  unstatedSection: (title) => unstatedField(title),

  // Document control
  formNumber: (structure) => ({
    message: `formNumber ไม่มีผลในโครงสร้าง ${structure} ซึ่งไม่มีหมวดของแบบมาตรฐานที่รอเลข`,
    hint: 'ลบ formNumber ช่องนี้ใช้เฉพาะ structure: obec',
  }),
  approvedByNobody: {
    message: 'สถานะเป็น approved แต่ไม่มีผู้อนุมัติ',
    hint: 'เพิ่มช่อง approved: { name, position, date }',
  },
  approvedWithoutDate: {
    message: 'สถานะเป็น approved แต่ผู้อนุมัติคนสุดท้ายยังไม่มีวันที่',
    hint: 'เพิ่ม date: 2025-10-01 วันที่ลงนาม หรือใช้ status: draft จนกว่าจะลงนาม',
  },
  reviewBeforeEffective: {
    message: 'วันที่ต้องทบทวนมาก่อนหรือตรงกับวันที่เริ่มใช้',
    hint: 'ให้ reviewBy อยู่หลัง effective',
  },
  revisionMismatch: (last) => ({
    message: `ครั้งที่แก้ไขไม่ตรงกับประวัติ ซึ่งล่าสุดเป็นครั้งที่ ${last}`,
    hint: `ใส่ revision: ${last} หรือเพิ่มรายการในประวัติ`,
  }),
  retiredUntold: {
    message: 'สถานะเป็น retired แต่ไม่บอกว่าใช้กระบวนงานใดแทน หรือยกเลิกเพราะอะไร',
    hint: 'เพิ่ม replacedBy: คู่มือ/กระบวนงาน หรือเพิ่มรายการใน history เช่น change: ยกเลิก เพราะโอนงานไปกลุ่มอื่น',
  },
  retiredUsed: (title, instead) => ({
    message: `นำไปที่ “${title}” ซึ่งเลิกใช้แล้ว`,
    hint: instead === undefined ? 'นำไปที่กระบวนงานที่ใช้อยู่ หรือลบออก' : `นำไปที่ ${instead} ซึ่งใช้แทน หรือลบออก`,
  }),
  historyOrder: { message: 'ประวัติการแก้ไขต้องเรียงจากครั้งแรกไปครั้งล่าสุด', hint: 'เรียงรายการใน history ใหม่' },
  historyDates: { message: 'วันที่ในประวัติย้อนหลังรายการก่อนหน้า', hint: 'ตรวจวันที่ของรายการนี้' },
};

function mendedDate(meant: string): string {
  return `เขียน ${meant} หรือแก้ด้วย npm run validate -- --fix`;
}

/** The number of an item without its sign. */
function digitsOf(mark: string): string {
  return mark.slice(0, -1);
}

/** The number of an item so that it begins none. */
function escapedMark(mark: string): string {
  return `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}

/** What to call a file or folder instead; nothing may be known of it. */
function renamed(meant: string, ending: string): string {
  const proposal = meant === '' ? '' : `เปลี่ยนชื่อเป็น ${meant}${ending} หรือตั้งชื่อใหม่ `;
  return `${proposal}ใช้ตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข และขีด ขึ้นต้นด้วยตัวอักษร`;
}

/** Words without the quotation marks of Word around them. */
function unquoted(words: string): string {
  return words.trim().replace(/^[“”„‘’‚«]|[“”‘’»"']$/gu, '');
}

const HONEST = 'ถ้าต้นฉบับไม่ได้ระบุให้ใส่ ไม่ระบุ ถ้าต้นฉบับเขียน - ให้ใส่ ไม่มี';

const DURATION_HINT = 'เขียนเป็นข้อความ เช่น 10 วัน, 1 ชั่วโมง 30 นาที, ภายใน 3 วันทำการ, ตลอดปีงบประมาณ หรือ ไม่ระบุ';

const FIELD_NAMES: Readonly<Record<UnstatedField, string>> = {
  code: 'รหัสเอกสาร',
  indicator: 'ตัวชี้วัดที่สำคัญของกระบวนการ',
  definitions: 'คำจำกัดความ',
  forms: 'แบบฟอร์มที่ใช้',
  references: 'เอกสาร/หลักฐานอ้างอิง',
  formReferences: 'เอกสารอ้างอิงในแบบมาตรฐาน',
  duration: 'เวลาดำเนินการ',
  standard: 'มาตรฐานคุณภาพงาน',
  owners: 'ผู้รับผิดชอบ',
  keeper: 'ผู้เก็บรักษา',
  keep: 'ระยะเวลาเก็บ',
};

/** Where what a component shows is written. */
const EMPTY_COMPONENTS: Readonly<Record<string, string>> = {
  Duties: 'ใส่ owners ของขั้นตอน',
  Controls: 'ใส่ control: { risk, existing } ของขั้นตอน',
  Records: 'ใส่ records: ในส่วนหัว',
};

function unstatedField(name: string): Sentences {
  return { message: `ยังไม่ระบุ${name}`, hint: 'เติมเมื่อได้ข้อมูลจากเจ้าของงาน' };
}

function notCounted(found: string): string {
  return `นับเวลา “${found}” ไม่ได้ จึงแสดงตามที่เขียนเป็นเวลาที่ไม่ได้นับ`;
}

/** Codes with what they mean. */
function namedChoices(choices: readonly string[], path: string | undefined): string {
  const names = path === undefined ? undefined : choiceWords[path as FieldPath];
  return choices.map((code) => (names?.[code] === undefined ? code : `${code} (${names[code]})`)).join(', ');
}

/** The code whose meaning was written in its place, whole or half of it: กิจกรรม for process. */
function choiceNamed(
  written: string,
  choices: readonly string[],
  path: string | undefined,
): string | undefined {
  const names = path === undefined ? undefined : choiceWords[path as FieldPath];
  const bare = (words: string) => words.replaceAll(/\s/gu, '');
  const said = bare(written);
  if (names === undefined || said === '') return undefined;
  const isSaid = (code: string, name = bare(names[code] ?? '')): boolean =>
    (name.includes(said) && 2 * said.length >= name.length) ||
    (said.includes(name) && 2 * name.length >= said.length);
  return choices.find((code) => bare(names[code] ?? '') === said) ?? choices.find((code) => isSaid(code));
}

function choiceHint(meant: string | undefined): string {
  return meant === undefined ? 'เขียนคำหนึ่งในนี้ที่มีความหมายใกล้ที่สุด ตรงตามตัวอักษร' : `ตั้งใจเขียน ${meant} ใช่หรือไม่`;
}

/** What a field holds, with its codes where it is one of some. */
function fieldNamed(path: FieldPath): string {
  const codes = Object.keys(choiceWords[path] ?? {});
  return codes.length === 0 ? fieldWords[path] : `${fieldWords[path]}: ${namedChoices(codes, path)}`;
}

function meantHint(written: string, { id, by }: Meant): string {
  return by === 'name' ? `“${written}” มี id ว่า ${id} ให้เขียน ${id}` : `ตั้งใจเขียน ${id} ใช่หรือไม่`;
}

/** What YAML takes for one text between braces, without quotation marks. */
const PLAIN_NAME = /^[\p{L}\p{N}…][^,:#{}[\]]*$/u;

/** The line that a register needs for something new. */
function newEntry(register: RegisterFile, id: string, name: string): string {
  const quoted = PLAIN_NAME.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  const fields = {
    'roles.yaml': `name: ${quoted}, kind: position`,
    'forms.yaml': `title: ${quoted}`,
    'references.yaml': `title: ${quoted}, kind: regulation`,
  };
  return `- { id: ${id}, ${fields[register]} }`;
}

function wrongType(expected: string, found: TypeName): string {
  return `ต้องเป็น${(TYPE_NAMES as Readonly<Record<string, string>>)[expected] ?? expected} แต่พบ${TYPE_NAMES[found]}`;
}

function wrongTypeHint(expected: string, found: TypeName, mayBeUnstated: boolean): string | undefined {
  if (expected === 'string' && found === 'object')
    return "ถ้าข้อความมีเครื่องหมาย : หรือขึ้นต้นด้วย { ให้ใส่เครื่องหมายคำพูดคร่อม เช่น 'ข้อ 1: เรื่อง'";
  if (expected === 'string' && found === 'array')
    return "ถ้าข้อความขึ้นต้นด้วย [ หรือ - ให้ใส่เครื่องหมายคำพูดคร่อม เช่น '[ก, ข]' ถ้ามีหลายบรรทัดให้เขียน | แล้วขึ้นบรรทัดใหม่";
  if (expected === 'array' && found === 'string')
    return `เขียนแบบ [ก, ข] หรือขึ้นบรรทัดใหม่ด้วย -${mayBeUnstated ? ` ${HONEST}` : ''}`;
  if (expected === 'number') return 'เขียนเป็นตัวเลขอารบิก ไม่ใส่เครื่องหมายคำพูด';
  return undefined;
}

const TYPE_NAMES: Readonly<Record<TypeName | 'int', string>> = {
  string: 'ข้อความ',
  number: 'ตัวเลข',
  int: 'จำนวนเต็ม',
  boolean: ' true หรือ false',
  array: 'รายการ (ขึ้นต้นแต่ละบรรทัดด้วย -)',
  object: 'กลุ่มของช่อง (ชื่อ: ค่า)',
  null: 'ช่องว่าง',
  undefined: 'ช่องว่าง',
};

const QUOTE_HINT = "ใส่เครื่องหมายคำพูดคร่อมทั้งข้อความ เช่น title: 'งาน: พิเศษ'";

/** By the codes of the parser, and some of ours that say more: what is wrong, and how to mend it. */
const YAML_ERRORS: Record<string, readonly [message: string, hint: string]> = {
  BAD_INDENT: ['ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า', 'ช่องของรายการเดียวกันต้องขึ้นต้นตรงกัน ย่อหน้าด้วยช่องว่าง'],
  TAB_AS_INDENT: ['ย่อหน้าด้วยแท็บไม่ได้', 'ใช้ช่องว่างแทนแท็บ'],
  OPEN_QUOTE: ['เปิดเครื่องหมายคำพูดแล้วไม่ปิด', 'ปิดเครื่องหมายคำพูดแบบเดียวกับที่เปิด'],
  OPEN_BRACKET: ['เปิดวงเล็บ [ หรือ { แล้วไม่ปิด', 'ปิดวงเล็บด้วย ] หรือ } ก่อนขึ้นช่องใหม่'],
  MISSING_CHAR: ['เครื่องหมายไม่ครบ', 'ตรวจเครื่องหมาย : ช่องว่าง วงเล็บ และเครื่องหมายคำพูดในบรรทัดนี้'],
  NO_COLON: ['บรรทัดนี้ไม่มีเครื่องหมาย : ที่ตามด้วยช่องว่าง', 'เขียนแบบ ชื่อช่อง: ค่า โดยเว้นวรรคหลัง :'],
  BLOCK_AS_IMPLICIT_KEY: ['ข้อความนี้มีเครื่องหมาย : ซึ่ง YAML อ่านเป็นชื่อช่อง', QUOTE_HINT],
  BLOCK_IN_FLOW: ['ในวงเล็บ [ ] หรือ { } ใช้รายการที่ขึ้นบรรทัดใหม่ไม่ได้', 'เขียนรายการทั้งหมดไว้ในวงเล็บ คั่นด้วย ,'],
  BAD_SCALAR_START: ['ข้อความขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้', QUOTE_HINT],
  BAD_DQ_ESCAPE: ['ในเครื่องหมายคำพูด " " มี \\ ที่ใช้ไม่ได้', "ใช้เครื่องหมายคำพูดเดี่ยว ' ' แทน หรือเขียน \\\\"],
  BAD_ALIAS: ['ข้อความขึ้นต้นด้วย * หรือ & ซึ่ง YAML สงวนไว้', QUOTE_HINT],
  ALIAS_PROPS: ['ใช้ชื่ออ้างของ YAML ไม่ได้', QUOTE_HINT],
  MULTIPLE_ANCHORS: ['ใช้ชื่ออ้างของ YAML ไม่ได้', QUOTE_HINT],
  BAD_PROP_ORDER: ['ใช้ป้ายหรือชื่ออ้างของ YAML ไม่ได้', QUOTE_HINT],
  MULTIPLE_TAGS: ['ใช้ป้ายชนิดของ YAML ไม่ได้', QUOTE_HINT],
  TAG_RESOLVE_FAILED: ['ใช้ป้ายชนิดของ YAML ไม่ได้', QUOTE_HINT],
  BAD_COLLECTION_TYPE: ['ใช้ป้ายชนิดของ YAML ไม่ได้', QUOTE_HINT],
  BAD_DIRECTIVE: ['ใช้คำสั่ง % ของ YAML ไม่ได้', 'ลบบรรทัดนี้ออก'],
  NON_STRING_KEY: ['ชื่อช่องต้องเป็นข้อความ', 'เขียนแบบ ชื่อช่อง: ค่า'],
  KEY_OVER_1024_CHARS: ['ชื่อช่องยาวเกินไป', 'เขียนแบบ ชื่อช่อง: ค่า'],
  UNEXPECTED_TOKEN: [
    'พบเครื่องหมายหรือข้อความที่ไม่ควรอยู่ตรงนี้',
    'ตรวจวงเล็บและเครื่องหมายคำพูดที่ปิดก่อนจบข้อความ หรือใส่เครื่องหมายคำพูดคร่อมทั้งข้อความ',
  ],
  MULTIPLE_DOCS: ['พบเอกสาร YAML มากกว่าหนึ่งเอกสารในไฟล์เดียว', 'ลบบรรทัด --- ที่คั่น'],
  RESOURCE_EXHAUSTION: ['ข้อมูลซ้อนกันลึกเกินไป', 'ลดการซ้อนของรายการและวงเล็บ'],
  IMPOSSIBLE: ['เขียน YAML ไม่ถูกต้อง', 'ตรวจบรรทัดนี้'],
};

const MDX_ERRORS: Record<string, string> = {
  'unexpected-character': 'พบเครื่องหมายที่ไม่ควรอยู่ตรงนี้ในแท็ก',
  'unexpected-eof': 'แท็กหรือวงเล็บปีกกาเปิดแล้วไม่ปิด',
  'unexpected-closing-slash': 'พบแท็กปิดที่ไม่มีแท็กเปิด',
  'unexpected-self-closing-slash': 'แท็กปิดมี / เกินมา',
  'unexpected-attribute': 'แท็กปิดมีค่าไม่ได้',
  'end-tag-mismatch': 'แท็กเปิดและแท็กปิดไม่ตรงกัน',
  'unexpected-lazy': 'แท็กหรือวงเล็บปีกกาเปิดแล้วไม่ปิดในย่อหน้าเดียวกัน',
  acorn: 'พบวงเล็บปีกกา { } หรือ import/export ซึ่งใช้ในเนื้อหาไม่ได้',
  spread: 'พบวงเล็บปีกกา { } ในแท็ก ซึ่งใช้ไม่ได้',
  'spread-extra': 'พบวงเล็บปีกกา { } ในแท็ก ซึ่งใช้ไม่ได้',
  'non-spread': 'พบวงเล็บปีกกา { } ในแท็ก ซึ่งใช้ไม่ได้',
};

/** The first letters of what was found, on one line. */
function shortened(found: string): string {
  const letters = [...found.trim().replace(/\s+/g, ' ')];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
}

const PLAIN_HINTS: Readonly<Record<string, string>> = {
  plain: 'ช่องนี้แสดงตามตัวอักษร ให้เขียนเป็นข้อความธรรมดา',
  caption: 'คำบรรยายภาพแสดงตามตัวอักษร ให้เขียนเป็นข้อความธรรมดา และวางลิงก์ไว้ในย่อหน้า',
};
const CAPTION = 'ในคำบรรยายภาพจะไม่มีผลเป็นการจัดรูปแบบหรือลิงก์';
const ESCAPE_HINT = 'ถ้าตั้งใจให้เป็นตัวอักษรให้ใส่ \\ ข้างหน้า';
const SHOWN = 'จะแสดงตามที่พิมพ์';

interface LiteralWords {
  /** What readers would see. */
  readonly looks: string;
  readonly hint: string;
  /** What to do in a field, where it differs. */
  readonly field?: string;
}

/** How a picture of a kind that cannot be read is saved anew. */
const SAVED_ANEW: Readonly<Record<UnreadableKind, string>> = {
  heic: 'เปิดภาพในโทรศัพท์หรือคอมพิวเตอร์แล้วส่งออกเป็น jpg ครั้งต่อไปให้ตั้ง iPhone ที่ การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด',
  bmp: 'เปิดภาพในโปรแกรม Paint แล้วเลือก ไฟล์ > บันทึกเป็น > รูปภาพ PNG',
};

/** Why an address leads to no file, and what to do. */
const NO_PATH: Readonly<Record<NoPath, readonly [says: string, hint: string]>> = {
  empty: [
    'ลิงก์หรือภาพนี้ไม่มีที่อยู่ วงเล็บ ( ) ว่าง',
    'เขียนที่อยู่ในวงเล็บ เช่น [งานส่งหนังสือ](./send.mdx) ถ้าไม่ใช่ลิงก์ให้ใส่ \\ หน้า [',
  ],
  query: ['ไม่มีชื่อไฟล์ มีเพียงส่วนที่ต่อท้ายชื่อ', 'เขียนชื่อไฟล์ไว้ข้างหน้า เช่น ./send.mdx หรือเขียนที่อยู่เว็บเต็ม'],
  encoding: ['มี % ที่ไม่ใช่รหัสของตัวอักษร จึงอ่านที่อยู่ไม่ได้', 'ถ้า % อยู่ในชื่อไฟล์ ให้เขียน %25 แทน หรือเปลี่ยนชื่อไฟล์'],
  backslash: ['คั่นโฟลเดอร์ด้วย \\ ซึ่งใช้ในที่อยู่ไม่ได้', 'คั่นโฟลเดอร์ด้วย / เช่น ../../forms/แบบ.docx'],
  outside: ['ออกไปนอกโฟลเดอร์เนื้อหา', 'อ้างเฉพาะไฟล์ในโฟลเดอร์เนื้อหา ด้วยชื่อที่เขียนตรง ๆ'],
};

/** What looks like markup and is none, by its kind. */
const LITERALS: Readonly<Record<LiteralKind, LiteralWords>> = {
  image: {
    looks: `${SHOWN} ไม่เป็นภาพ`,
    hint: 'เขียนแบบ ![คำบรรยาย](ไฟล์.png) ถ้าชื่อไฟล์มีช่องว่างให้เปลี่ยนชื่อ หรือเขียนแบบ (<ไฟล์ 1.png>)',
    field: 'ช่องนี้ใส่ภาพไม่ได้ ให้วางภาพในเนื้อหาของกระบวนงาน',
  },
  table: {
    looks: 'จะต่อกันเป็นย่อหน้าที่มีเครื่องหมาย | ไม่เป็นตาราง',
    hint: 'ใต้หัวตารางต้องมีบรรทัด | --- | --- | ที่มีจำนวนช่องเท่าหัวตาราง',
    field: 'ช่องนี้ใส่ตารางไม่ได้ ให้เขียนเป็นรายการ หรือวางตารางในเนื้อหาของกระบวนงาน',
  },
  footnote: {
    looks: `${SHOWN} เพราะไม่มีข้อความของเชิงอรรถ`,
    hint: 'เพิ่มย่อหน้า [^ชื่อ]: ข้อความ โดยเว้นบรรทัดว่างข้างหน้า',
    field: 'ช่องนี้ใส่เชิงอรรถไม่ได้ ให้เขียนไว้ในข้อความ',
  },
  definition: {
    looks: `${SHOWN} ไม่เป็นที่อยู่ของลิงก์`,
    hint: 'เว้นบรรทัดว่างข้างหน้าบรรทัดนี้ และไม่มีช่องว่างในที่อยู่',
    field: 'เขียนลิงก์แบบ [ข้อความ](ที่อยู่)',
  },
  link: {
    looks: `${SHOWN} ไม่เป็นลิงก์`,
    hint: 'เขียนแบบ [ข้อความ](ที่อยู่) ติดกัน ที่อยู่ต้องไม่มีช่องว่าง',
  },
  reference: {
    looks: `${SHOWN} เพราะไม่มีที่อยู่ของชื่ออ้างนี้`,
    hint: 'เขียนแบบ [ข้อความ](ที่อยู่) หรือเพิ่มบรรทัด [ชื่ออ้าง]: ที่อยู่',
    field: 'เขียนลิงก์แบบ [ข้อความ](ที่อยู่)',
  },
  autolink: { looks: `${SHOWN} ไม่เป็นลิงก์`, hint: 'เขียนแบบ [ข้อความ](ที่อยู่)' },
  directive: { looks: `${SHOWN} ไม่เป็นกล่องข้อความ`, hint: 'เขียนเป็นย่อหน้า หรือคำพูดอ้างที่ขึ้นต้นด้วย >' },
  callout: {
    looks: `${SHOWN} ไม่เป็นกล่องข้อความ`,
    hint: 'ใช้ได้: > [!NOTE] (หมายเหตุ) > [!IMPORTANT] (สำคัญ) > [!WARNING] (ข้อควรระวัง) อยู่บรรทัดแรกเพียงลำพัง ข้อความอยู่บรรทัดถัดไปที่ขึ้นต้นด้วย >',
    field: 'ช่องนี้ใส่กล่องข้อความไม่ได้ ให้เขียนเป็นคำ เช่น **หมายเหตุ**',
  },
  heading: {
    looks: `${SHOWN} ไม่เป็นหัวข้อ`,
    hint: 'เว้นวรรคหลัง # เช่น ### หัวข้อ',
    field: 'ช่องนี้ใส่หัวข้อไม่ได้ ให้ใช้ตัวหนา **หัวข้อ**',
  },
  rule: { looks: `${SHOWN} ไม่เป็นเส้นคั่น`, hint: 'ลบบรรทัดนี้ หรือเว้นบรรทัดว่างแทน' },
  strike: {
    looks: `${SHOWN} ไม่เป็นตัวขีดฆ่า`,
    hint: `ให้ ~~ ชิดคำที่ขีดฆ่าทั้งสองข้าง ${ESCAPE_HINT}`,
    field: 'ช่องนี้ใส่ตัวขีดฆ่าไม่ได้ ให้ลบ ~~',
  },
  'half-strike': {
    looks: `${SHOWN} เพราะไม่มี ~~ อีกตัวที่เป็นคู่ในย่อหน้าเดียวกัน`,
    hint: `ใส่ ~~ ให้ครบทั้งหน้าและหลังคำที่ขีดฆ่า หรือลบตัวที่เกิน ${ESCAPE_HINT}`,
    field: 'ช่องนี้ใส่ตัวขีดฆ่าไม่ได้ ให้ลบ ~~',
  },
  highlight: { looks: `${SHOWN} ไม่เป็นตัวเน้น`, hint: 'เน้นด้วยตัวหนา **คำ**' },
  strong: {
    looks: `${SHOWN} ไม่เป็นตัวหนา`,
    hint: `ให้ ** ชิดคำที่เน้นทั้งสองข้าง โดยเครื่องหมายวรรคตอนและวงเล็บอยู่นอก ** ${ESCAPE_HINT}`,
  },
  'half-strong': {
    looks: `${SHOWN} เพราะไม่มี ** อีกตัวที่เป็นคู่ในย่อหน้าเดียวกัน`,
    hint: `ใส่ ** ให้ครบทั้งหน้าและหลังคำที่เน้น หรือลบตัวที่เกิน ${ESCAPE_HINT}`,
  },
  underscores: { looks: `${SHOWN} ไม่เป็นตัวหนา`, hint: 'เน้นด้วยตัวหนา **คำ**' },
  emphasis: { looks: `${SHOWN} ไม่เป็นตัวเอน`, hint: `ให้ * ชิดคำที่เน้นทั้งสองข้าง ${ESCAPE_HINT}` },
  task: {
    looks: `${SHOWN} ไม่เป็นช่องให้ตรวจ`,
    hint: 'เขียนแบบ - [ ] ข้อ หรือ - [x] ข้อ ในวงเล็บมีช่องว่างหนึ่งช่องหรือ x และเว้นวรรคหลัง ]',
    field: 'ช่องนี้ใส่รายการตรวจไม่ได้ ให้ลบ [ ] หรือวางรายการในเนื้อหาของกระบวนงาน',
  },
  meaning: {
    looks: `${SHOWN} ไม่เป็นรายการคำกับความหมาย`,
    hint: 'เขียนเป็นรายการ เช่น - **คำ** ความหมาย หรือเพิ่มคำใน definitions ของส่วนหัว',
    field: 'เขียนความหมายต่อจากคำในบรรทัดเดียวกัน โดยไม่มี : ที่ต้นบรรทัด',
  },
  nested: {
    looks: 'จะแสดงเป็นบรรทัดตามที่พิมพ์ ไม่เป็นรายการย่อย',
    hint: 'ช่องนี้มีรายการได้ชั้นเดียว ให้แยกเป็นข้อ หรือพิมพ์เลขย่อยเป็นข้อความ เช่น 1.1)',
  },
  quotation: { looks: `${SHOWN} ไม่เป็นคำพูดอ้าง`, hint: 'ช่องนี้ใส่คำพูดอ้างไม่ได้ ให้ลบ > หรือใช้เครื่องหมาย “ ”' },
  contents: { looks: `${SHOWN} ไม่เป็นสารบัญ`, hint: 'ลบบรรทัดนี้ สารบัญสร้างให้เอง' },
  formula: {
    looks: 'จะแสดงเป็นข้อความ ไม่เป็นสูตร',
    hint: 'เขียนสูตรเป็นข้อความ เช่น x<sup>2</sup> โดยไม่มี $ หรือ \\( \\)',
  },
  tilde: { looks: `${SHOWN} ไม่เป็นตัวห้อย`, hint: 'เขียนแบบ <sub>2</sub>' },
  plus: { looks: `${SHOWN} ไม่เป็นตัวขีดเส้นใต้`, hint: 'เน้นด้วยตัวหนา **คำ**' },
  break: {
    looks: `ท้ายบรรทัด${SHOWN}`,
    hint: 'ลบ \\ และเขียน <br /> ถ้าต้องการขึ้นบรรทัดใหม่',
    field: 'ลบ \\ ช่องนี้ขึ้นบรรทัดใหม่ตามที่พิมพ์อยู่แล้ว',
  },
  tab: {
    looks: 'มีแท็บคั่นคำ จะแสดงเป็นช่องว่าง ไม่เป็นตาราง',
    hint: 'ใช้ช่องว่างแทนแท็บ หรือเขียนเป็นตาราง | ก | ข | ที่มีบรรทัด | --- | --- | ใต้หัวตาราง',
    field: 'ใช้ช่องว่างแทนแท็บ ถ้าเป็นตารางให้วางในเนื้อหาของกระบวนงาน',
  },
  escape: { looks: `${SHOWN} พร้อม \\`, hint: 'ลบ \\ ช่องนี้แสดงเครื่องหมายนี้ตามที่พิมพ์อยู่แล้ว' },
  caret: { looks: `${SHOWN} ไม่เป็นตัวยก`, hint: 'เขียนแบบ <sup>2</sup>' },
  code: {
    looks: `${SHOWN} ไม่เป็นโค้ด`,
    hint: `ปิดด้วย \` จำนวนเท่ากับที่เปิด ${ESCAPE_HINT}`,
    field: 'ช่องนี้ใส่โค้ดไม่ได้ ให้ลบเครื่องหมาย `',
  },
  entity: {
    looks: `${SHOWN} ไม่เป็นอักขระ`,
    hint: 'พิมพ์อักขระที่ต้องการลงไปตรง ๆ',
  },
  tag: {
    looks: SHOWN,
    hint: 'ใช้ได้เฉพาะ <sup>ยก</sup> <sub>ห้อย</sub> และ <br /> เน้นด้วย **ตัวหนา** ถ้าตั้งใจให้เป็นตัวอักษรให้เขียน \\<',
  },
  comment: { looks: SHOWN, hint: 'ลบหมายเหตุนี้ หรือเขียนหมายเหตุของ YAML หลังเครื่องหมาย #' },
};
