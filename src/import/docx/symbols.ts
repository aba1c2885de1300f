/** Signs that offices set in fonts of signs, as the characters that they show, by the last two digits of their codes. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6C': '●',
    '6E': '■',
    '6F': '☐',
    '71': '☐',
    A1: '○',
    A3: '☐',
    A8: '☐',
    D8: '➢',
    DF: '←',
    E0: '→',
    E1: '↑',
    E2: '↓',
    F0: '→',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  'wingdings 2': { '4F': '✗', '50': '✓', '51': '☒', '52': '☑', '53': '☒', '54': '☒', A3: '☐', '2A': '☐' },
  symbol: { B7: '•', AE: '→', AC: '←', B3: '≥', A3: '≤', B4: '×', D6: '√', B1: '±', B0: '°' },
};

/** The character that a sign of a font shows; none where it is not known. */
export function signOf(font: string, code: string): string | undefined {
  return SIGNS[font.toLowerCase()]?.[code.slice(-2).toUpperCase()];
}
