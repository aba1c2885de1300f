import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, editAddress } from '#site/head.ts';

it('lets pages run the scripts of their own site only: none inline, none made from text, WebAssembly for search alone', () => {
  const policy = CONTENT_SECURITY_POLICY.split('; ');
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(CONTENT_SECURITY_POLICY.match(/'[\w-]*unsafe[\w-]*'/g)).toEqual(["'wasm-unsafe-eval'"]);
});

it('leads to where the text of a procedure is edited only when the office names its repository', () => {
  const file = 'manuals/information-work/ict-network.mdx';
  expect(editAddress(undefined, file)).toBeUndefined();
  expect(editAddress('https://example.go.th/manuals/', file)).toBe(
    'https://example.go.th/manuals/edit/HEAD/content/manuals/information-work/ict-network.mdx',
  );
});
