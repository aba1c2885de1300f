/** What `scripts/fonts.ts` uses of a package that brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt' },
  ): Promise<Uint8Array>;
}
