/** Mermaid text made ready for the parser. */
export interface MermaidSource {
  /** The text with comments, directives and front matter blanked out: lines and columns stay where they were. */
  readonly text: string;
  /** The title in the front matter, or nothing. */
  readonly title: string;
  /** The word that names the kind of diagram, and its place. */
  readonly kind: string;
  /** Lines before the first word; the parser does not count them. */
  readonly linesBefore: number;
  readonly columnsBefore: number;
}

/**
 * Takes out what is not the diagram: the parser would delete it and count lines without it, and directives would
 * change its settings.
 */
export function mermaidSource(written: string): MermaidSource {
  const lines = written.replace(/\r\n?/g, '\n');
  const frontMatter = /^\s*---[ \t]*\n(?:[\s\S]*?\n)?[ \t]*---[ \t]*(?=\n|$)/.exec(lines)?.[0] ?? '';
  const text = (blank(frontMatter) + lines.slice(frontMatter.length))
    .replace(/%%\{[\s\S]*?(?:\}%%|$)/g, blank)
    .replace(/^[ \t]*%%.*$/gm, blank);
  const before = /^\s*/.exec(text)?.[0] ?? '';
  return {
    text,
    title: /^[ \t]*title:[ \t]*(["']?)(.*?)\1[ \t]*$/m.exec(frontMatter)?.[2] ?? '',
    kind: /^[^\s;]*/.exec(text.slice(before.length))?.[0] ?? '',
    linesBefore: before.split('\n').length - 1,
    columnsBefore: before.length - (before.lastIndexOf('\n') + 1),
  };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
