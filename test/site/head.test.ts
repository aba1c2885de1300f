import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#site/head.ts';

it('lets pages run the scripts of their own site only: none inline, none made from text, no WebAssembly', () => {
  const policy = CONTENT_SECURITY_POLICY.split('; ');
  expect(policy).toContain("script-src 'self'");
  expect(policy.filter((directive) => directive.includes('unsafe'))).toEqual([]);
});
