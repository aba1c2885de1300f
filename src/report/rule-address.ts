/** Where a rule is explained: on the site of the office, or below the root of any. */
export function ruleAddress(rule: string, site?: string): string {
  return `${(site ?? '').replace(/\/+$/, '')}/guide/rules/${rule}/`;
}
