import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, editAddress } from '#site/head.ts';

it('lets pages run the scripts of their own site only: none inline, none made from text, no WebAssembly', () => {
  const policy = CONTENT_SECURITY_POLICY.split('; ');
  expect(policy).toContain("script-src 'self'");
  expect(policy.filter((directive) => directive.includes('unsafe'))).toEqual([]);
});

it('leads to where the text of a procedure is edited only when the office names its repository', () => {
  const file = 'manuals/information-work/ict-network.mdx';
  expect(editAddress(undefined, file)).toBeUndefined();
  expect(editAddress('https://example.go.th/manuals/', file)).toBe(
    'https://example.go.th/manuals/edit/HEAD/content/manuals/information-work/ict-network.mdx',
  );
});
