import { reportWords } from '#words/report.ts';
import { EXAMPLE_MARK, ruleExamples, type RuleExample } from '#words/rule-examples.ts';
import { ruleGuide, type RuleId, type RuleWords } from '#words/rule-guide.ts';
import { plainPaint, type Paint } from './paint.ts';
import { ruleAddress } from './rule-address.ts';
import { seen } from './terminal-text.ts';

/** A rule for people at a terminal: what must hold, why, an example that breaks it and one that does not, the mend. */
export function explanation(id: RuleId, paint: Paint = plainPaint): string {
  const { title, what, why, mend, severity }: RuleWords = ruleGuide[id];
  const example: RuleExample = ruleExamples[id];
  const fact = (name: string, text: string) => `  ${paint('bold', name)}\n    ${text}\n`;
  const side = (name: string, style: 'red' | 'green', text: string) =>
    `  ${paint(style, name)}${example.file === undefined ? '' : ` ${paint('dim', example.file)}`}\n${indented(text)}`;
  return [
    `${paint('bold', title)} ${paint('dim', `(${id}, ${reportWords[severity ?? 'error']})`)}\n\n`,
    fact(reportWords.what, what),
    fact(reportWords.why, why),
    fact(reportWords.hint, mend),
    '\n',
    side(reportWords.wrong, 'red', example.wrong),
    side(reportWords.right, 'green', example.right),
    '\n',
    `  ${paint('dim', `${reportWords.page} ${ruleAddress(id)}`)}\n`,
  ].join('');
}

/** Lines of an example; the one that is told has a pointer. */
function indented(text: string): string {
  return text
    .split('\n')
    .map(
      (line) => `${line.includes(EXAMPLE_MARK) ? '  ▸ ' : '    '}${seen(line.replace(EXAMPLE_MARK, ''))}\n`,
    )
    .join('');
}
