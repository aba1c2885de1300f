const TWIPS_PER_PT = 20;
const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;
/** What the size of a picture is given in. */
const PX_PER_INCH = 96;

/** A length in mm in twips, which indents, columns and sheets are given in. */
export function twips(mm: number): number {
  return Math.round((mm / MM_PER_INCH) * PT_PER_INCH * TWIPS_PER_PT);
}

/** A length in pt in twips. */
export function twipsOfPoints(pt: number): number {
  return Math.round(pt * TWIPS_PER_PT);
}

/** A length in mm in pt. */
export function points(mm: number): number {
  return (mm / MM_PER_INCH) * PT_PER_INCH;
}

/** A length in pt in mm. */
export function millimetresOf(pt: number): number {
  return (pt / PT_PER_INCH) * MM_PER_INCH;
}

/** A length in mm in the px of a picture; parts of a px are kept. */
export function pixels(mm: number): number {
  return (mm / MM_PER_INCH) * PX_PER_INCH;
}
