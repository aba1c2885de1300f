import type { Choices } from './choices.ts';
import { fieldText } from './field.ts';
import { durationOf, timesField, timesOf } from './times.ts';
import { shortPhrase } from './words.ts';
import type { Addresses } from './written.ts';
import type { Yaml } from './yaml.ts';

/** The words of a record that is kept; a keeper that is not told is ไม่ระบุ. */
export interface RecordWords {
  readonly id: string;
  readonly name: string;
  /** Ids in the registers. */
  readonly form: string | undefined;
  readonly keeper: string;
  readonly keep: string;
}

/** The words of the control of a step. */
export interface ControlWords {
  readonly texts: readonly (readonly string[])[];
  /** Id of a role. */
  readonly owner: string | undefined;
  readonly due: readonly string[];
}

const KEEPS = ['5 ปี', '๑๐ ปี', 'ไม่น้อยกว่า 10 ปี', 'ตลอดไป', 'จนกว่าจะสิ้นสุดสัญญา', 'ไม่ระบุ'];

/** Records that a procedure may keep. */
export function records(choices: Choices, roles: readonly string[], forms: readonly string[]): RecordWords[] {
  return choices.many(1, 4, (index) => ({
    id: `record-${index + 1}`,
    name: shortPhrase(choices),
    form: choices.once(2) ? choices.pick(forms) : undefined,
    keeper: choices.once(5) ? 'ไม่ระบุ' : choices.pick(roles),
    keep: choices.once(5) ? durationOf(choices) : choices.pick(KEEPS),
  }));
}

/** A record as it is written. */
export function recordData({ form, ...record }: RecordWords): Yaml {
  return { ...record, ...(form === undefined ? {} : { form }) };
}

/** The control of a step, of which only the risk and what there is must be told. */
export function control(
  choices: Choices,
  addresses: Addresses,
  roles: readonly string[],
): { readonly data: Yaml; readonly words: ControlWords } {
  const texts = ['risk', 'existing', 'assessment', 'remaining', 'improvement'].flatMap((name, index) =>
    index < 2 || choices.once(2) ? [[name, fieldText(choices, addresses)] as const] : [],
  );
  const owner = choices.once(2) ? choices.pick(roles) : undefined;
  const due = choices.once(2) ? timesOf(choices) : [];
  return {
    data: {
      ...Object.fromEntries(texts.map(([name, { source }]) => [name, source])),
      ...(owner === undefined ? {} : { owner }),
      ...timesField('due', due),
    },
    words: { texts: texts.map(([, { parts }]) => parts), owner, due },
  };
}
