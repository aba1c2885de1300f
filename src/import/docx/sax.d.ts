/** What `xml.ts` uses of a package that brings no types. */
declare module 'sax' {
  export interface QualifiedAttribute {
    readonly value: string;
    readonly local: string;
    readonly uri: string;
  }
  export interface QualifiedTag {
    readonly local: string;
    readonly uri: string;
    readonly attributes: Readonly<Record<string, QualifiedAttribute>>;
  }
  export interface Parser {
    onopentag: (tag: QualifiedTag) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    onerror: (error: Error) => void;
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(strict: true, options: { readonly xmlns: true }): Parser };
  export default sax;
}
