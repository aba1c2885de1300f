import { officeColours, type Palette } from '#document/office-colours.ts';

/** The colours of an office for screens, light and dark, in place of those of `styles/tokens.css`. */
export function officeStylesheet(colour: string): string {
  const { light, dark } = officeColours(colour);
  return [
    `@media screen {`,
    `:root:root, .on-white.on-white { ${rules(light)} }`,
    `:root:root[data-theme='dark'] { ${rules(dark)} }`,
    `}`,
    `@media screen and (prefers-color-scheme: dark) {`,
    `:root:root:not([data-theme='light']) { ${rules(dark)} }`,
    `}`,
  ].join('\n');
}

function rules(tokens: Palette): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--color-${name}: ${value};`)
    .join(' ');
}
