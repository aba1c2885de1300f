import type { NoPath } from './paths.ts';
import type { NoSuchDay } from './time/no-such-day.ts';

/** What is said of one mistake: what was found and what was expected, and what to do. */
export interface Sentences {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Types of values in YAML. */
export type TypeName = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null' | 'undefined';

/** Fields that may say ไม่ระบุ. */
export type UnstatedField =
  | 'code'
  | 'indicator'
  | 'definitions'
  | 'forms'
  | 'references'
  | 'formReferences'
  | 'duration'
  | 'standard'
  | 'owners'
  | 'keeper'
  | 'keep';

/** Kinds of pictures that are told by name, because people have them and they cannot be read. */
export type UnreadableKind = 'heic' | 'bmp';

/** What looks like markup and is none. */
export type LiteralKind =
  | 'image'
  | 'table'
  | 'footnote'
  | 'definition'
  | 'link'
  | 'reference'
  | 'autolink'
  | 'directive'
  | 'callout'
  | 'heading'
  | 'rule'
  | 'strike'
  | 'half-strike'
  | 'highlight'
  | 'strong'
  | 'half-strong'
  | 'underscores'
  | 'emphasis'
  | 'caret'
  | 'task'
  | 'meaning'
  | 'nested'
  | 'quotation'
  | 'contents'
  | 'formula'
  | 'tilde'
  | 'plus'
  | 'break'
  | 'escape'
  | 'tab'
  | 'code'
  | 'entity'
  | 'tag'
  | 'comment';

/** Where it stands: in a body, in a field with markup, in one that is shown letter by letter, under a picture. */
export type LiteralPlace = 'body' | 'field' | 'plain' | 'caption';

/** The registers whose entries are named by their ids. */
export type RegisterFile = 'roles.yaml' | 'forms.yaml' | 'references.yaml';

/** An id that is most likely meant by what stands in its place: a name of the same, or much the same letters. */
export interface Meant {
  readonly id: string;
  readonly by: 'name' | 'id';
}

/** The sentences of one language: for each mistake that the core tells, what is said of it, made of its values. */
export interface RuleMessages {
  // Values
  readonly idPattern: (found: string) => Sentences;
  readonly procedureId: (found: string) => Sentences;
  readonly blank: (mayBeUnstated: boolean) => Sentences;
  readonly emptyFile: (isList: boolean) => Sentences;
  readonly emptyList: (mayBeUnstated: boolean) => Sentences;
  readonly noSteps: Sentences;
  readonly unstatedHere: (found: string) => Sentences;
  /** Of what may be a date in other words, `meant` is the one of a file; text keeps `null` for what is not there. */
  readonly isoDate: (found: string, meant: string | null | undefined) => Sentences;
  readonly isoDateOrMonth: (found: string, meant: string | null | undefined) => Sentences;
  /** `meant` only where there is such a day. */
  readonly buddhistDate: (found: string, year: number, meant: string | null | undefined) => Sentences;
  readonly noSuchDay: (found: string) => Sentences;
  readonly buddhistYear: (found: number) => Sentences;
  /** What stands where a list or ไม่มี should; nothing where it is blank. */
  readonly listOrNone: (found: string) => Sentences;
  readonly noLength: (found: string) => Sentences;
  readonly otherFormat: (found: number, known: number) => Sentences;
  readonly colour: (found: string) => Sentences;
  /** Its contrast with white, and what letters need. */
  readonly paleColour: (found: string, contrast: number, least: number) => Sentences;
  readonly webAddress: (found: string) => Sentences;
  readonly webAddressTooLong: (length: number, most: number) => Sentences;

  // Shape of the data
  /** `path` is a `FieldPath`, which is made of schemas, and they of messages. */
  readonly missingField: (field: string, path: string | undefined, mayBeUnstated: boolean) => Sentences;
  readonly unknownField: (field: string, nearest: string | undefined, known: readonly string[]) => Sentences;
  /** Words with a comma in braces, of which YAML makes a field and another without a value. */
  readonly commaInBraces: (field: string, words: string) => Sentences;
  readonly wrongType: (expected: string, found: TypeName, mayBeUnstated: boolean) => Sentences;
  /** What stands for a length of time, and is no text. */
  readonly durationType: (expected: string, found: TypeName) => Sentences;
  /** What stands where `true` or a year should. */
  readonly repealedType: (found: TypeName) => Sentences;
  readonly wrongChoice: (
    found: string,
    choices: readonly string[],
    path: string | undefined,
    meant: string | undefined,
  ) => Sentences;
  /** Where one of some words should stand, and a list or a group of fields does. */
  readonly choiceType: (found: TypeName, choices: readonly string[], path: string | undefined) => Sentences;
  readonly wrongValue: Sentences;
  readonly tooSmall: (minimum: number) => Sentences;
  readonly tooFew: (minimum: number) => Sentences;
  readonly tooBig: Sentences;
  readonly notPositive: Sentences;
  readonly notEmail: Sentences;
  readonly notWhole: Sentences;

  // YAML
  readonly yaml: (code: string) => Sentences;
  /** The line of the field that it repeats. */
  readonly yamlRepeated: (name: string, earlier: number) => Sentences;
  /** The codes of the characters. */
  readonly unseenInYaml: (codes: readonly string[]) => Sentences;
  readonly curlyQuotes: (found: string) => Sentences;
  /** How many places, where the first of them ends, and whether it holds what both began with. */
  readonly conflict: (places: number, last: number | undefined, hasBase: boolean) => Sentences;
  readonly conflictLeft: (mark: string) => Sentences;
  readonly yamlDirective: Sentences;
  readonly yamlAlias: (found: string) => Sentences;
  readonly yamlKey: (name: string) => Sentences;
  readonly yamlTag: (name: string) => Sentences;
  readonly yamlComment: (comment: string) => Sentences;
  readonly missingFile: (file: string) => Sentences;

  // Frontmatter and MDX
  readonly noFrontmatter: Sentences;
  readonly openFrontmatter: Sentences;
  readonly esm: Sentences;
  readonly expression: Sentences;
  readonly rawHtml: Sentences;
  readonly scheme: (url: string) => Sentences;
  readonly unknownElement: (name: string, nearest: string | undefined) => Sentences;
  readonly openFence: (fence: string) => Sentences;
  readonly openBreak: (found: string) => Sentences;
  readonly openComponent: (name: string) => Sentences;
  readonly htmlTable: Sentences;
  readonly props: (name: string) => Sentences;
  readonly children: (name: string) => Sentences;
  readonly mdxSyntax: (id: string) => Sentences;
  readonly autolink: Sentences;
  readonly htmlComment: Sentences;
  readonly bodyTooLong: Sentences;
  readonly tooDeep: Sentences;
  readonly tooManyMarks: Sentences;
  readonly hiddenCharacter: (code: string) => Sentences;
  readonly strayMark: (mark: string) => Sentences;
  readonly lookAlike: (found: string, meant: string | undefined) => Sentences;
  readonly doubtfulYear: (found: string, meant: number | undefined) => Sentences;
  readonly otherWeekday: (found: string, weekday: string) => Sentences;
  readonly mixedDigits: (thai: number, arabic: number) => Sentences;
  readonly nearSpelling: (found: string, likelier: string, times: number) => Sentences;
  readonly extraSpace: (kind: 'no-break' | 'double' | 'trailing', count: number) => Sentences;
  readonly nearDuplicate: (name: string, other: string, id: string) => Sentences;
  /** The row whose detail has all the words of the label. */
  readonly slippedLabel: (label: string, row: number) => Sentences;
  readonly typingSlip: (found: string, expected: string, codes: string) => Sentences;
  readonly strayFile: Sentences;

  // Sections and components
  readonly beforeFirstSection: Sentences;
  readonly missingSection: (
    title: string,
    component: string | undefined,
    following: string | undefined,
  ) => Sentences;
  readonly repeatedSection: (title: string) => Sentences;
  /** The titles of the structure in their order. */
  readonly sectionOrder: (title: string, after: string | undefined, order: readonly string[]) => Sentences;
  readonly otherTitle: (title: string, official: string) => Sentences;
  readonly appendixLetter: (title: string, letter: string) => Sentences;
  readonly manyAppendices: (most: number) => Sentences;
  readonly unknownSection: (
    title: string,
    intended: string | undefined,
    known: readonly string[],
  ) => Sentences;
  readonly sectionDepth: (title: string, depth: number) => Sentences;
  readonly emptySection: (title: string) => Sentences;
  readonly missingComponent: (name: string, section: string) => Sentences;
  readonly repeatedComponent: (name: string) => Sentences;
  readonly componentSection: (name: string, section: string) => Sentences;
  readonly componentNowhere: (name: string) => Sentences;
  readonly componentInChapter: (name: string) => Sentences;
  readonly emptyComponent: (name: string) => Sentences;
  readonly unshownDetail: Sentences;
  readonly unshownField: (field: string, name: string) => Sentences;
  readonly unshownService: Sentences;
  readonly componentInline: (name: string) => Sentences;
  readonly firstLevelHeading: Sentences;
  readonly emptyHeading: Sentences;
  readonly skippedHeading: (depth: number) => Sentences;
  readonly nestedHeading: Sentences;

  // Pictures and links
  readonly imageAlt: Sentences;
  readonly imageForeign: (url: string) => Sentences;
  readonly imageKind: (url: string) => Sentences;
  readonly imageUnreadableKind: (url: string, kind: UnreadableKind) => Sentences;
  readonly imageReference: Sentences;
  readonly noPath: (address: string, why: NoPath) => Sentences;
  /** `#` or `?`, which is most likely a letter of the name of a file. */
  readonly signInName: (address: string, sign: string) => Sentences;
  readonly imageMissing: (url: string, path: string, near: string | undefined) => Sentences;
  readonly imageTooLarge: (url: string, bytes: number) => Sentences;
  readonly imagePixels: (url: string, width: number, height: number) => Sentences;
  readonly imageUnreadable: (url: string) => Sentences;
  readonly imageFrames: (url: string, frames: number) => Sentences;
  readonly linkKind: (url: string) => Sentences;
  readonly linkMissing: (url: string, meant: string | undefined) => Sentences;
  readonly linkedForm: (path: string, near: string | undefined) => Sentences;
  readonly formFragment: (url: string) => Sentences;
  readonly linkAnchor: (anchor: string, title: string, near: string | undefined) => Sentences;

  // Kept or told
  readonly tableCells: (cells: number, columns: number) => Sentences;
  readonly tableRow: Sentences;
  /** Whether a table follows, so that only the words are missing. */
  readonly tableCaption: (beforeTable: boolean) => Sentences;
  readonly captionNumber: (number: string) => Sentences;
  readonly calloutEmpty: Sentences;
  readonly footnoteUnused: (label: string) => Sentences;
  readonly footnoteRepeated: (label: string) => Sentences;
  readonly definitionUnused: (label: string) => Sentences;
  readonly definitionRepeated: (label: string) => Sentences;
  readonly linkTitle: (title: string) => Sentences;
  readonly imageTitle: (title: string) => Sentences;
  readonly linkEmpty: (url: string) => Sentences;
  readonly literal: (kind: LiteralKind, found: string, where: LiteralPlace) => Sentences;
  readonly lostAsterisks: (found: string) => Sentences;
  readonly lostBackslash: (found: string) => Sentences;
  /** A word, and the sign in it before which a backslash is not shown. */
  readonly lostEscape: (found: string, sign: string, where: 'body' | 'field') => Sentences;
  readonly listMarks: (found: string) => Sentences;
  /** A number with its sign, as it is written: `3.`, `3)`. */
  readonly listNumber: (written: string, shown: number) => Sentences;
  /** The first number of a list, and the one that its section, or its item, gives it. */
  readonly listStart: (written: string, shown: number) => Sentences;
  /** A number that no item has, at the beginning of what became a list. */
  readonly listOfNumber: (written: string) => Sentences;
  readonly chartLanguage: (found: string) => Sentences;
  readonly codeWords: (found: string) => Sentences;
  /** Of the name that it should have, `stem` is not known where that of the file cannot be an address. */
  readonly nearName: (name: string, stem: string | undefined, ending: string) => Sentences;
  readonly unusedForm: Sentences;
  readonly unusedPicture: Sentences;
  readonly unusedCrest: (file: string) => Sentences;
  readonly unusedFile: Sentences;

  // Steps
  readonly stepNamedEnd: Sentences;
  readonly repeatedStep: (id: string, earlier: number) => Sentences;
  readonly noSuchStep: (id: string, meant: string | undefined, known: readonly string[]) => Sentences;
  readonly unreachable: (label: string) => Sentences;
  readonly deadEnd: (label: string) => Sentences;
  readonly noCondition: (label: string) => Sentences;
  readonly repeatedCondition: (when: string) => Sentences;
  readonly oneWay: (label: string) => Sentences;
  readonly leadsToItself: (label: string) => Sentences;
  readonly outcomeBeforeEnd: Sentences;
  readonly handedToItself: Sentences;
  readonly noSubprocess: (label: string) => Sentences;
  readonly procedureOnStep: Sentences;
  /** From a procedure back to itself. */
  readonly subprocessCircle: (circle: readonly string[]) => Sentences;
  readonly conditionOnProcess: Sentences;
  readonly repeatedWay: (to: string) => Sentences;
  readonly startShape: (label: string, isFirst: boolean) => Sentences;
  readonly endShape: (label: string) => Sentences;
  readonly terminalInside: (label: string) => Sentences;

  // Registers
  readonly notRegistered: (
    id: string,
    register: RegisterFile,
    isId: boolean,
    meant: Meant | undefined,
  ) => Sentences;
  readonly repeatedId: (id: string) => Sentences;
  readonly noSuchRecord: (id: string, meant: string | undefined, known: readonly string[]) => Sentences;
  readonly keepUnclear: (found: string) => Sentences;
  readonly authorTwice: Sentences;
  readonly inTwoParts: (slug: string) => Sentences;
  readonly inNoPart: (slug: string) => Sentences;
  readonly partOrder: (slug: string, before: string) => Sentences;
  /** What says that there is none, or nothing, while steps name some. */
  readonly namedBySteps: (
    field: 'forms' | 'references',
    written: string,
    label: string,
    ids: readonly string[],
  ) => Sentences;
  readonly noSuchUnit: (unit: string, known: readonly string[], meant: Meant | undefined) => Sentences;
  readonly formPath: (file: string) => Sentences;
  readonly formKind: (file: string, kinds: readonly string[]) => Sentences;
  readonly formMissing: (file: string, near: string | undefined) => Sentences;
  readonly formEmpty: (file: string) => Sentences;
  readonly untilBeforeDate: Sentences;
  readonly repealedBeforeDate: (repealed: number, made: number) => Sentences;
  readonly yearOfDate: (year: number, dated: number) => Sentences;

  // The library
  /** `earlier` is the code as it is written in the other file. */
  readonly repeatedCode: (code: string, other: string, earlier: string) => Sentences;
  readonly unusedEntry: (id: string, register: RegisterFile) => Sentences;
  readonly repeatedOrder: (order: string, other: string) => Sentences;
  readonly repeatedTerm: (term: string) => Sentences;
  /** The other group that has the word; none where it stands twice in one. */
  readonly repeatedSynonym: (word: string, other: readonly string[] | undefined) => Sentences;
  readonly repeatedTitle: (title: string, other: string) => Sentences;
  /** `meant` is the same name in letters that may be used. */
  readonly folderName: (id: string, meant: string) => Sentences;
  readonly fileName: (slug: string, meant: string) => Sentences;
  readonly reservedName: (id: string) => Sentences;
  readonly noManuals: Sentences;
  readonly emptyManual: Sentences;
  readonly noSuchProcedure: (id: string, meant: string | undefined) => Sentences;
  readonly replacedByItself: Sentences;
  /** An id of before that is one of now, or the former one of something else; or that the site keeps. */
  readonly formerTaken: (id: string, why: 'live' | 'former' | 'reserved') => Sentences;
  readonly placeholder: (found: string, mayBeUnstated: boolean) => Sentences;
  readonly emptyItem: Sentences;
  readonly unstated: (field: UnstatedField) => Sentences;
  readonly unstatedInRecord: (field: UnstatedField, name: string) => Sentences;
  readonly unstatedInStep: (field: UnstatedField, step: number, label: string) => Sentences;
  /** `nearest` is a wording that is counted. */
  readonly longerThanTotal: (total: string, work: string) => Sentences;
  readonly dayOfNoMonth: (day: NoSuchDay) => Sentences;
  readonly durationUncounted: (found: string, nearest: string | undefined) => Sentences;
  readonly durationShrinks: (found: string, nearest: string | undefined) => Sentences;
  readonly durationPoint: (found: string) => Sentences;
  readonly durationDiffers: (found: string) => Sentences;
  readonly durationClock: (found: string) => Sentences;
  readonly awaited: (found: string) => Sentences;
  readonly unstatedSection: (title: string) => Sentences;
  readonly formNumber: (structure: string) => Sentences;

  // Document control
  readonly approvedByNobody: Sentences;
  readonly approvedWithoutDate: Sentences;
  readonly reviewBeforeEffective: Sentences;
  readonly revisionMismatch: (last: number) => Sentences;
  readonly retiredUntold: Sentences;
  /** `instead` is the id of what replaces it. */
  readonly retiredUsed: (title: string, instead: string | undefined) => Sentences;
  readonly historyOrder: Sentences;
  readonly historyDates: Sentences;
}

export type MessageKey = keyof RuleMessages;

/** The name of a message and its values: plain data, which any language puts into words. */
export interface Message {
  readonly key: MessageKey;
  readonly values: readonly unknown[];
}

type ValuesOf<T> = T extends (...values: infer V) => Sentences ? V : [];

/** A message by its name, with the values that it takes. */
export function said<K extends MessageKey>(key: K, ...values: ValuesOf<RuleMessages[K]>): Message {
  return { key, values };
}

/** A message as text, which is all that a check of Zod hands on of it. */
export function asText(message: Message): string {
  return JSON.stringify(message);
}

/** The message that a check of Zod handed on; of a check without one, nothing more is known. */
export function fromText(text: string): Message {
  return text.startsWith('{') ? (JSON.parse(text) as Message) : said('wrongValue');
}

/** A message in the words of a language. */
export function sentences({ key, values }: Message, words: RuleMessages): Sentences {
  // What `said` has checked: each message takes values of its own.
  const entry = words[key] as Sentences | ((...of: readonly unknown[]) => Sentences);
  return typeof entry === 'function' ? entry(...values) : entry;
}
