/** Gives a text a look in a terminal; each is a style of Node's `util.styleText`. */
export type Paint = (style: PaintStyle, text: string) => string;

export type PaintStyle = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** For what is no terminal, and for readers who want no colours. */
export const plainPaint: Paint = (_, text) => text;
