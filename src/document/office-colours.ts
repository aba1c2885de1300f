import { contrast, mixed, READABLE } from '#manual/colour.ts';

/** Colours of pages by what they are for. */
export type Palette = Readonly<Record<'accent' | 'accent-soft' | 'masthead' | 'masthead-line', string>>;

/** Of `styles/tokens.css`: what the colour of an office stands on, in light and in dark. */
const GROUND = { light: '#ffffff', dark: '#10141c' };
const BLACK = '#000000';
const WHITE = '#ffffff';
/** Words of the masthead that are less than its name. */
const MUTED = '#c6d2ea';
/** Text in dark is read as well as in light, which letters of white make brighter than they are. */
const READABLE_IN_DARK = 7;
const STEP = 0.02;

/** The colours of light and dark pages, made of the colour of an office, which can be read on white. */
export function officeColours(colour: string): { readonly light: Palette; readonly dark: Palette } {
  return { light: lightColours(colour), dark: darkColours(colour) };
}

function lightColours(colour: string): Palette {
  const soft = mixed(GROUND.light, colour, 0.1);
  const masthead = until(mixed(colour, BLACK, 0.2), BLACK, (one) => contrast(one, MUTED) >= READABLE);
  return {
    accent: until(colour, BLACK, (one) => contrast(one, soft) >= READABLE),
    'accent-soft': soft,
    masthead,
    'masthead-line': mixed(masthead, WHITE, 0.25),
  };
}

function darkColours(colour: string): Palette {
  const soft = mixed(GROUND.dark, colour, 0.35);
  const masthead = until(mixed(GROUND.dark, colour, 0.3), BLACK, (one) => contrast(one, MUTED) >= READABLE);
  return {
    accent: until(
      colour,
      WHITE,
      (one) => contrast(one, GROUND.dark) >= READABLE_IN_DARK && contrast(one, soft) >= READABLE,
    ),
    'accent-soft': soft,
    masthead,
    'masthead-line': mixed(masthead, WHITE, 0.2),
  };
}

/** The first colour on the way to another that will do; the other always does. */
function until(colour: string, to: string, does: (colour: string) => boolean): string {
  for (let share = 0; share < 1; share += STEP) {
    const one = mixed(colour, to, share);
    if (does(one)) return one;
  }
  return to;
}
