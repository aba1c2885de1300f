/** Room for the lists at the sides of a page; styles ask for the same width. */
export const wideScreen = matchMedia('(min-width: 75rem)');

/** A phone, on which long parts are folded. */
export const narrowScreen = matchMedia('(max-width: 47.99rem)');
