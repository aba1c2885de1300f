import { OWNER_PARTS } from '#manual/vocabulary.ts';
import type { Choices } from './choices.ts';

/** Data to be written as YAML by hand, in any of its styles. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

/** A YAML text that says `value`, ending in a line feed. */
export function yamlText(value: Yaml, choices: Choices): string {
  const text = new Writer(choices).block(value, 0);
  return `${text.replace(/^\n/, '')}\n`;
}

class Writer {
  private readonly choices: Choices;

  constructor(choices: Choices) {
    this.choices = choices;
  }

  /** What follows `key:` or `-`: a space and a value in the line, or lines of their own. */
  block(value: Yaml, indent: number): string {
    if (!isCollection(value)) return ` ${this.scalar(value, indent)}`;
    if (isEmpty(value)) return Array.isArray(value) ? ' []' : ' {}';
    if (fitsFlow(value) && this.choices.once(4)) return ` ${this.flow(value)}`;
    return Array.isArray(value) ? this.sequence(value, indent) : this.mapping(value as YamlMap, indent);
  }

  private sequence(items: readonly Yaml[], indent: number): string {
    const deeper = indent > 0 && this.choices.once(3) ? indent - 2 : indent;
    return items
      .map((item) => {
        const inside = this.block(item, deeper + 2);
        const [first = '', ...rest] = inside.startsWith('\n') ? inside.slice(1).split('\n') : [];
        const lines = inside.startsWith('\n') ? [` ${first.trimStart()}`, ...rest].join('\n') : inside;
        return `\n${this.comment(deeper)}${' '.repeat(deeper)}-${lines}`;
      })
      .join('');
  }

  private mapping(map: YamlMap, indent: number): string {
    return Object.entries(map)
      .map(([key, value], index) => {
        const comment = index === 0 ? '' : this.comment(indent);
        return `\n${comment}${' '.repeat(indent)}${key}:${this.block(value, indent + 2)}`;
      })
      .join('');
  }

  private comment(indent: number): string {
    return this.choices.once(60) ? `${' '.repeat(indent)}# หมายเหตุ: “ของผู้เขียน”\n` : '';
  }

  private flow(value: Yaml): string {
    if (!isCollection(value)) return this.flowScalar(value);
    if (Array.isArray(value)) return `[${value.map((item) => this.flow(item)).join(', ')}]`;
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${this.flow(inner)}`);
    return `{ ${pairs.join(', ')} }`;
  }

  private flowScalar(value: Scalar): string {
    if (typeof value !== 'string') return String(value);
    return this.choices.pick([
      ...(isPlain(value) && !/[,[\]{}]/.test(value) ? [value] : []),
      this.doubleQuoted(value),
      ...(isOneLine(value) ? [singleQuoted(value)] : []),
    ]);
  }

  private scalar(value: Scalar, indent: number): string {
    if (typeof value !== 'string') return String(value);
    const column = ' '.repeat(Math.max(indent, 2));
    const quoted = [this.doubleQuoted(value), ...(isOneLine(value) ? [singleQuoted(value)] : [])];
    const plain = isPlain(value) ? [value, value, wrapped(value, column)] : [];
    const blocks = isBlock(value) ? this.blockScalars(value, column) : [];
    // Of several lines a block is what people write.
    const style = isOneLine(value) ? [...plain, ...quoted, ...blocks] : [...blocks, ...blocks, ...quoted];
    const written = this.choices.pick(style);
    return isOneLine(written) && this.choices.once(60) ? `${written} # ${'หมายเหตุ'}` : written;
  }

  private blockScalars(value: string, column: string): string[] {
    const lines = value.split('\n');
    const literal = lines.map((line) => (line === '' ? '' : column + line)).join('\n');
    const folded = lines.map((line) => (line === '' ? '' : column + wrapped(line, column))).join('\n\n');
    const mayFold = lines.every((line) => line !== '' && !/^\s/.test(line));
    // A word that is compared as it is may not end in a line feed.
    const isCompared = isPart(value) || /^[\w/-]+$|^ไม่(?:ระบุ|มี)$|^ทุก|\.\w*$/u.test(value);
    const kept = isCompared ? [] : [`|\n${literal}`];
    return [`|-\n${literal}`, ...kept, ...(mayFold ? [`>-\n${folded}`] : [])];
  }

  private doubleQuoted(value: string): string {
    const text = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\u00a0', '\\_');
    const coded = this.choices.once(20) ? text.replace(/\u0e01/, '\\u0E01') : text;
    return `"${coded}"`;
  }
}

function isPart(value: string): boolean {
  return (OWNER_PARTS as readonly string[]).includes(value);
}

type Scalar = string | number | boolean;
type YamlMap = { readonly [key: string]: Yaml };

function isCollection(value: Yaml): value is readonly Yaml[] | YamlMap {
  return typeof value === 'object';
}

function isEmpty(value: readonly Yaml[] | YamlMap): boolean {
  return Object.keys(value).length === 0;
}

function fitsFlow(value: Yaml): boolean {
  const text = JSON.stringify(value);
  return text.length < 400 && !text.includes('\\n');
}

function isOneLine(text: string): boolean {
  return !text.includes('\n');
}

/** Words that need no quotes: no sign of YAML where it would be read as one; what looks like a number is words too. */
function isPlain(text: string): boolean {
  return (
    isOneLine(text) &&
    /^[A-Za-z\d.\u0e01-\u0e4e(“]/u.test(text) &&
    !/: |:$| #|\s$|\s\s|\u00a0|^\.\.\./.test(text)
  );
}

/** Lines that a block holds as they are. */
function isBlock(text: string): boolean {
  return !/^\s|[ \t]$|[ \t]\n|^$|^\n/.test(text) && !text.endsWith('\n');
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A long line, continued below where a Thai word begins. */
function wrapped(text: string, column: string): string {
  const at = text.length > 60 ? text.search(/(?<=\S) (?=[\u0e01-\u0e2e\u0e40-\u0e44])/u) : -1;
  return at === -1 ? text : `${text.slice(0, at)}\n${column}${text.slice(at + 1)}`;
}
