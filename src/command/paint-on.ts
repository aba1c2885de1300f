import { styleText } from 'node:util';
import type { Paint } from '#report/paint.ts';

/** Colours where the stream is a terminal; NO_COLOR and FORCE_COLOR are honoured by Node. */
export function paintOn(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}
