import type { Choices } from './choices.ts';
import { phrase, shortPhrase } from './words.ts';
import type { Yaml } from './yaml.ts';

/** The words of a service for its readers, of each component and of the box of its facts. */
export interface ServiceWords {
  readonly channels: readonly string[];
  readonly documents: readonly string[];
  readonly fee: readonly string[];
  readonly complaints: readonly string[];
  readonly facts: readonly string[];
}

const ADDRESS = 'https://www.obec.go.th';

/** What is promised to whoever asks for a service; papers may name forms by their ids. */
export function service(
  choices: Choices,
  forms: readonly string[],
): { readonly data: Yaml; readonly words: ServiceWords } {
  const maybe = (name: string, inTimes: number, make: () => string) =>
    choices.once(inTimes) ? { [name]: make() } : {};
  const words = () => (choices.once(3) ? phrase(choices).text : shortPhrase(choices));
  const channels = choices.many(1, 3, () => ({
    kind: choices.pick(['counter', 'online', 'post']),
    where: words(),
    ...maybe('hours', 2, words),
    ...maybe('phone', 3, words),
    ...maybe('url', 3, () => ADDRESS),
  }));
  const documents = choices.many(0, 3, () => ({
    name: words(),
    ...maybe('issuer', 3, words),
    ...maybe('form', 3, () => choices.pick(forms)),
    ...maybe('copies', 2, () => choices.pick(['1', '๒', words()])),
  }));
  const fee = choices.many(0, 4, () => ({
    item: words(),
    amount: choices.pick(['20', '1,250', 'ไม่มี', words()]),
  }));
  const complaints = choices.many(1, 3, () => ({ name: words(), where: words() }));
  const total = choices.pick(['15 วันทำการ', 'ภายใน 3 วัน', '1 เดือน 15 วัน', '๒ ชั่วโมง']);
  const said = (entries: readonly object[]) =>
    entries.flatMap((entry) =>
      Object.entries(entry).flatMap(([name, text]) => (name === 'kind' ? [] : [String(text)])),
    );
  return {
    data: {
      channels,
      documents: documents.length === 0 ? 'ไม่มี' : documents,
      fee: fee.length === 0 ? 'ไม่มี' : fee,
      total,
      complaints,
    },
    words: {
      channels: said(channels),
      documents: said(documents),
      fee: said(fee),
      complaints: said(complaints),
      facts: [total, ...(fee.length <= 2 ? said(fee) : [])],
    },
  };
}
