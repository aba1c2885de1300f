import { Lexer } from 'yaml';

/** A `-` that may stand alone as a value. */
const DASH = /[:,[][ \t]*-[ \t]*(?:[,}\]#]|$)/m;

/** Where `-` stands alone as the value of a name, in UTF-16 code units from the start of the text. */
export function loneDashes(text: string): readonly number[] {
  const found: number[] = [];
  if (!DASH.test(text)) return found;
  let offset = 0;
  let before = '\n';
  for (const token of new Lexer().lex(text)) {
    if (token === '-' && ':[,'.includes(before) && isAlone(text, offset)) found.push(offset);
    if (/[^ \t\u001f]/.test(token)) before = token;
    if (!/^[\u0002\u0018\u001f]$/.test(token)) offset += token.length;
  }
  return found;
}

function isAlone(text: string, offset: number): boolean {
  const rest = /-[ \t]*(?:[,}\]#].*)?$/my;
  rest.lastIndex = offset;
  return rest.test(text);
}
