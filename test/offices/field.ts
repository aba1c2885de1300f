import type { Choices } from './choices.ts';
import { cleanPhrase, phrase } from './words.ts';
import { addressOf, around, together, type Addresses, type Written } from './written.ts';

/** The text of a field that may hold paragraphs, lists and marks. */
export function fieldText(choices: Choices, addresses: Addresses): Written {
  if (!choices.once(3)) return opening(choices);
  const blocks = choices.many(1, 3, (index) =>
    index > 0 && choices.once(2) ? list(choices, addresses) : paragraph(choices, addresses),
  );
  return together(blocks, '\n\n');
}

/** Words without marks, in one line. */
function line(choices: Choices): Written {
  const { text } = phrase(choices);
  return { source: escaped(text, choices), parts: [text] };
}

function paragraph(choices: Choices, addresses: Addresses): Written {
  const lines = choices.many(1, 3, () => inline(choices, addresses));
  return together(lines, '\n');
}

function list(choices: Choices, addresses: Addresses): Written {
  const sign = choices.pick(['-', '1)', '1.', '*', '+', '5)']);
  const items = choices.many(1, 4, (index) => {
    const marker = /\d/.test(sign) ? `${parseInt(sign, 10) + index}${sign.at(-1) ?? ''}` : sign;
    const words = around(`${marker} `, inline(choices, addresses), '');
    const inner = choices.once(5) ? [around('\n   - ', apart(inline(choices, addresses)), '')] : [];
    const more = choices.once(6) ? [around('\n\n   ', apart(inline(choices, addresses)), '')] : [];
    return together([words, ...inner, ...more]);
  });
  return together(items.map(apart), '\n');
}

/** Words that are told apart from those before them. */
function apart({ source, parts }: Written): Written {
  return { source, parts: ['', ...parts] };
}

function inline(choices: Choices, addresses: Addresses): Written {
  return together(
    choices.many(1, 3, (index) => (index === 0 ? opening(choices) : marked(choices, addresses))),
    ' ',
  );
}

/** Begins a line with what is no marker of a list. */
function opening(choices: Choices): Written {
  const words = line(choices);
  return /^\s*(?:[-+*]|\d+[.)])(?:\s|$)/.test(words.source) ? line0(choices) : words;
}

function line0(choices: Choices): Written {
  const text = cleanPhrase(choices);
  return { source: escaped(text, choices), parts: [text] };
}

function marked(choices: Choices, addresses: Addresses): Written {
  const words = line0(choices);
  switch (choices.below(9)) {
    case 1:
      return around('**', words, '**');
    case 2:
      return around('*', words, '*');
    case 3:
      return { source: `${words.source}<sup>2</sup>`, parts: [`${words.parts[0] ?? ''}2`] };
    case 4:
      return { source: `${words.source}<sub>ก2</sub>`, parts: [`${words.parts[0] ?? ''}ก2`] };
    case 5: {
      const link = around('[', words, `](${addressOf(choices, addresses)})`);
      return { source: link.source, parts: [...link.parts, ''] };
    }
    case 6:
      return around('**', around('*', words, '*'), '**');
    case 7:
      return together([
        words,
        { source: choices.pick(['<br>', '<br />', '<br/>']), parts: [' '] },
        line0(choices),
      ]);
    case 8:
      return { source: '2*3 a_b_c {x} x < 5', parts: ['2*3 a_b_c {x} x < 5'] };
    default:
      return line(choices);
  }
}

/** The text with a backslash before what would be a mark. */
function escaped(text: string, choices: Choices): string {
  const all = choices.once(3);
  return text.replace(/[*[\]<]/g, (mark, index: number) => {
    const [before = '', after = ''] = [text[index - 1], text[index + 1]];
    if (mark === '*' && /[a-z\d]/i.test(before) && /[a-z\d]/i.test(after)) return mark;
    if (mark === '<' && !all && !/[/a-z]/.test(after)) return mark;
    return `\\${mark}`;
  });
}
