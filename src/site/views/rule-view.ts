import { EXAMPLE_MARK, ruleExamples, type RuleExample } from '#words/rule-examples.ts';
import { ruleGroups, ruleGuide, type RuleId, type RuleWords } from '#words/rule-guide.ts';

/** Where the rules are explained. */
export const RULES_ADDRESS = '/guide/rules/';

/** A rule as authors are told of it. */
export interface RuleView extends RuleWords {
  readonly id: RuleId;
  readonly address: string;
  readonly group: string;
  readonly example: ExampleView;
  /** The others of its group. */
  readonly others: readonly RuleLink[];
}

export interface RuleLink {
  readonly id: RuleId;
  readonly address: string;
  readonly title: string;
  readonly isWarning: boolean;
}

/** What breaks a rule beside what is right: lines of a file, or in words. */
export type ExampleView =
  | { readonly file: string; readonly wrong: readonly CodeLine[]; readonly right: readonly CodeLine[] }
  | { readonly file?: undefined; readonly wrong: string; readonly right: string };

/** A line of code. What cannot be seen in it is named. */
export interface CodeLine {
  readonly pieces: readonly { readonly text: string; readonly isNamed: boolean }[];
  /** The finding stands here. */
  readonly isFound: boolean;
}

/** Every rule. */
export function ruleViews(): readonly RuleView[] {
  return ruleGroups.flatMap(({ title: group, rules }) =>
    rules.map((id): RuleView => ({
      ...ruleGuide[id],
      id,
      address: addressOf(id),
      group,
      example: exampleView(ruleExamples[id]),
      others: rules.filter((other) => other !== id).map(ruleLink),
    })),
  );
}

/** The groups of the rules with links to each. */
export function ruleLists(): readonly { readonly title: string; readonly rules: readonly RuleLink[] }[] {
  return ruleGroups.map(({ title, rules }) => ({ title, rules: rules.map(ruleLink) }));
}

function ruleLink(id: RuleId): RuleLink {
  const words: RuleWords = ruleGuide[id];
  return { id, address: addressOf(id), title: words.title, isWarning: words.severity === 'warning' };
}

function addressOf(id: RuleId): string {
  return `${RULES_ADDRESS}${id}/`;
}

/** What a reader would not see: marks that turn or hide text, and spaces of other kinds. */
const UNSEEN = /([\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2066-\u2069\ufeff])/u;

function exampleView({ file, wrong, right }: RuleExample): ExampleView {
  return file === undefined ? { wrong, right } : { file, wrong: codeLines(wrong), right: codeLines(right) };
}

function codeLines(code: string): readonly CodeLine[] {
  return code.split('\n').map((line) => ({
    pieces: line
      .replace(EXAMPLE_MARK, '')
      .split(UNSEEN)
      .filter((text) => text !== '')
      .map((text) => ({ text: UNSEEN.test(text) ? nameOf(text) : text, isNamed: UNSEEN.test(text) })),
    isFound: line.includes(EXAMPLE_MARK),
  }));
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
