import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom, type Random } from './random.ts';
import { vocabulary as words } from './vocabulary.ts';

export interface Size {
  readonly procedures: number;
  readonly manuals: number;
  /** Steps of each procedure; from 5 to 12 where it is not given. */
  readonly steps?: number;
  /** Who does them. */
  readonly roles?: number;
}

/**
 * Writes a content folder of made-up office work, with decisions, loops, skips and forks. The
 * same size gives the same bytes.
 */
export async function generateContent(
  folder: string,
  { procedures, manuals, steps, roles = ROLES }: Size,
): Promise<void> {
  const random = seededRandom(procedures);
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(registers(manuals, roles)).map(([name, text]) => writeFile(join(folder, name), text)),
  );
  for (let manual = 0; manual < manuals; manual++) {
    const home = join(folder, 'manuals', `manual-${manual + 1}`);
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'manual.yaml'), manualText(manual));
    for (let index = manual, order = 1; index < procedures; index += manuals, order++) {
      await writeFile(
        join(home, `procedure-${order}.mdx`),
        procedureText(random, index, order, roles, steps),
      );
    }
  }
}

const ROLES = 12;
const REFERENCES = 30;
const FORMS = 20;

function registers(manuals: number, roles: number): Record<string, string> {
  const list = (count: number, line: (number: number) => string) =>
    Array.from({ length: count }, (_, index) => `${line(index + 1)}\n`).join('');
  const units = list(manuals, (number) => `      - { id: unit-${number}, name: งานที่ ${number} }`);
  return {
    'office.yaml': `name: สำนักงานตัวอย่าง\nabbreviation: สตอ.\ngroups:\n  - id: group\n    name: กลุ่มตัวอย่าง\n    units:\n${units}`,
    'roles.yaml': list(
      roles,
      (number) => `- { id: role-${number}, name: เจ้าหน้าที่ฝ่ายที่ ${number}, kind: position }`,
    ),
    'references.yaml': list(
      REFERENCES,
      (number) =>
        `- { id: reference-${number}, title: ระเบียบฉบับที่ ${number}, kind: law, year: ${2540 + number} }`,
    ),
    'forms.yaml': list(FORMS, (number) => `- { id: form-${number}, title: แบบรายงานที่ ${number} }`),
  };
}

function manualText(manual: number): string {
  return `title: คู่มือปฏิบัติการงานที่ ${manual + 1}\ndocumentType: คู่มือขั้นตอนการดำเนินงาน\nunit: unit-${manual + 1}\nauthor: { name: ผู้จัดทำตัวอย่าง, position: นักวิชาการ }\n`;
}

function procedureText(
  random: Random,
  index: number,
  order: number,
  roles: number,
  count = 5 + random.below(8),
): string {
  const steps = Array.from({ length: count }, (_, step) => stepText(random, step, count, roles)).join('');
  const title = `งาน${phrase(random)}ด้าน${random.pick(words.topics)} เรื่องที่ ${index + 1}`;
  return `---
title: ${title}
code: ก-${String(index + 1).padStart(5, '0')}
order: ${order}
indicator: ${sentence(random)}
steps:
${steps}definitions:
  - { term: ${random.pick(words.objects)}, meaning: ${sentence(random)} }
forms: [form-${1 + random.below(FORMS)}]
references: [reference-${1 + random.below(REFERENCES / 2)}, reference-${REFERENCES / 2 + 1 + random.below(REFERENCES / 2)}]
---

## วัตถุประสงค์

${sentence(random)} ${sentence(random)}

## ขอบเขตของงาน

1. ${sentence(random)}
2. ${sentence(random)}
3. ${sentence(random)}

## คำจำกัดความ

<Definitions />

## ขั้นตอนการปฏิบัติงาน

<Steps />

## Flow Chart การปฏิบัติงาน

<Flowchart />

## แบบฟอร์มที่ใช้

<Forms />

## เอกสาร/หลักฐานอ้างอิง

<References />

## มาตรฐานงาน

<StandardForm />
`;
}

/** Every third inner step or so is a decision: it loops back, or skips ahead. Some others fork. */
function stepText(random: Random, step: number, count: number, roles: number): string {
  const isEdge = step === 0 || step === count - 1;
  const isDecision = !isEdge && random.chance(0.3);
  const isFork = !isEdge && !isDecision && step < count - 2 && random.chance(0.08);
  const shape = isEdge ? 'terminal' : isDecision ? 'decision' : 'process';
  const owners = [...new Set([1 + random.below(roles), 1 + random.below(roles)])].map(
    (role) => `role-${role}`,
  );
  return `  - id: step-${step + 1}
    label: ${phrase(random)}
    detail: ${sentence(random)}
    shape: ${shape}
    duration: ${random.pick(words.durations)}
    standard: ${sentence(random)}
    owners: [${owners.join(', ')}]
${isDecision ? decisionText(random, step, count) : isFork ? `    next: [step-${step + 2}, step-${step + 3}]\n` : ''}`;
}

function decisionText(random: Random, step: number, count: number): string {
  const [yes, no] = random.pick(words.conditions);
  const skips = step + 3 < count && random.chance(0.25);
  const other = skips ? step + 3 : 1 + random.below(step + 1);
  return `    next:\n      - { to: step-${step + 2}, when: ${yes} }\n      - { to: step-${other}, when: ${no} }\n`;
}

function phrase(random: Random): string {
  return random.pick(words.verbs) + random.pick(words.objects);
}

function sentence(random: Random): string {
  return `${phrase(random)}จาก${random.pick(words.places)}${random.pick(words.manners)} และ${phrase(random)}เสนอ${random.pick(words.places)}${random.pick(words.manners)}`;
}
