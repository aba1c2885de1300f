/** Whether a value begins with a quotation mark of Word or of a telephone, which YAML takes for a letter. */
export function isCurly(value: string): boolean {
  return /^\s*[“”„‘’‚«]/u.test(value);
}
