import type { Channel, Procedure, Service } from '#manual/procedure.ts';
import type { SERVICE_SHOWN_BY } from '#manual/schema/service.ts';
import { entries } from '#manual/stated.ts';
import { NONE } from '#manual/vocabulary.ts';
import type { DocumentWords } from '#words/document.ts';
import type { Fact } from './control.ts';
import { oneLine } from './field.ts';
import type { Registers } from './registers.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

/** What a reader is shown of a service. */
export interface ServiceDocument {
  /** In short, above all else. */
  readonly facts: readonly Fact[];
  /** What each component stands for. */
  readonly shown: Readonly<Record<(typeof SERVICE_SHOWN_BY)[keyof typeof SERVICE_SHOWN_BY], RichText>>;
}

/** What is said of a service in the frontmatter of a procedure, where it is one. */
export function serviceDocument(
  { service }: Pick<Procedure, 'service'>,
  registers: Registers,
  { service: words, registers: { phone } }: DocumentWords,
): ServiceDocument | undefined {
  if (!service) return undefined;
  const { channels, documents, fee, complaints } = service;
  return {
    facts: factsOf(service, words),
    shown: {
      Channels: [list(channels.map((one) => channelLines(one, words, phone)))],
      Documents: documents === NONE ? none : [documentTable(documents, registers, words)],
      Fee: fee === NONE ? none : [feeTable(fee, words)],
      Complaints: [
        list(complaints.map(({ name, where }) => [[strong(oneLine(name))], [text(oneLine(where))]])),
      ],
    },
  };
}

type Words = DocumentWords['service'];

/** Of more fees only their number is told in short. */
const FEW = 2;

function factsOf({ total, fee, channels, documents }: Service, words: Words): readonly Fact[] {
  const fees = entries(fee).map(({ item, amount }) => `${oneLine(item)} ${amountText(amount, words)}`);
  const kinds = new Set(channels.map(({ kind }) => words.channelKinds[kind]));
  const inAll = (count: number) => (count === 0 ? NONE : words.items(count));
  return [
    { label: words.total, text: oneLine(total.written) },
    {
      label: words.fee,
      text: fees.length > 0 && fees.length <= FEW ? fees.join(', ') : inAll(fees.length),
    },
    { label: words.channels, text: [...kinds].join(', ') },
    { label: words.documents, text: inAll(entries(documents).length) },
  ];
}

function channelLines(
  { kind, where, hours, phone, url }: Channel,
  words: Words,
  phoned: (phone: string) => string,
): readonly Inline[][] {
  return [
    channelPlace(words.channelKinds[kind], oneLine(where)),
    ...(hours === undefined ? [] : [[text(oneLine(hours))]]),
    ...(phone === undefined ? [] : [[text(phoned(oneLine(phone)))]]),
    ...(url === undefined
      ? []
      : [[{ type: 'link', target: { kind: 'outside', url }, children: [text(url)] } satisfies Inline]]),
  ];
}

/** A kind of channel and where it is; one that names its kind first says it once: เคาน์เตอร์ ชั้น 1. */
function channelPlace(kind: string, where: string): Inline[] {
  const rest = where.startsWith(kind) ? where.slice(kind.length) : ` ${where}`;
  return rest === '' ? [strong(kind)] : [strong(kind), text(rest)];
}

/** Each paper with its number; how many of it only where some paper says so. */
function documentTable(
  documents: Exclude<Service['documents'], string>,
  registers: Registers,
  words: Words,
): Block {
  const hasCopies = documents.some(({ copies }) => copies !== undefined);
  const row = (number: string, document: Inline[], copies: string) => [
    [text(number)],
    document,
    ...(hasCopies ? [[text(copies)]] : []),
  ];
  return table([
    row(words.number, [text(words.document)], words.amount),
    ...documents.map((document, index) => {
      const { copies } = document;
      const lines = documentLines(document, registers, words);
      return row(
        String(index + 1),
        inLines(lines),
        copies === undefined ? '' : counted(copies, words.copies),
      );
    }),
  ]);
}

function documentLines(
  { name, issuer, form }: Exclude<Service['documents'], string>[number],
  registers: Registers,
  words: Words,
): readonly Inline[][] {
  const { title = '', file } = form === undefined ? {} : registers.form(form);
  const shown: Inline = file ? { type: 'link', target: file, children: [text(title)] } : text(title);
  return [
    [text(oneLine(name))],
    ...(issuer === undefined ? [] : [[text(words.issuer(oneLine(issuer)))]]),
    ...(form === undefined ? [] : [[text(`${words.form} `), shown]]),
  ];
}

function feeTable(fees: Exclude<Service['fee'], string>, words: Words): Block {
  return table([
    [[text(words.item)], [text(words.fee)]],
    ...fees.map(({ item, amount }) => [[text(oneLine(item))], [text(amountText(amount, words))]]),
  ]);
}

/** As written; a bare number is so many baht. */
function amountText(amount: string, words: Words): string {
  return counted(amount, words.baht);
}

function counted(written: string, unit: (count: string) => string): string {
  const words = oneLine(written);
  return BARE_NUMBER.test(words) ? unit(words) : words;
}

const BARE_NUMBER = /^\p{Nd}[\p{Nd},]*(?:\.\p{Nd}+)?$/u;

const none: RichText = [{ type: 'paragraph', children: [{ type: 'text', text: NONE }] }];

/** Entries of a few lines each. */
function list(entriesOf: readonly (readonly Inline[][])[]): Block {
  const items = entriesOf.map((lines) => ({
    blocks: [{ type: 'paragraph', children: inLines(lines) } satisfies Block],
  }));
  return { type: 'list', ordered: false, loose: true, items };
}

function inLines(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

function table(rows: readonly Inline[][][]): Block {
  return { type: 'table', columns: (rows[0] ?? []).map(() => 'left'), rows };
}

function strong(words: string): Inline {
  return { type: 'strong', children: [text(words)] };
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}
