import { HtmlValidate } from 'html-validate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

/**
 * The standard of HTML and the rules for assistive technology, without those that are of taste or told by other tests.
 */
const RULES = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Titles are those of the content, which may be long.
    'long-title': 'off',
    // The phones of a table's cards read it as a table only where its roles are spelt out.
    'no-redundant-role': 'off',
    // The menu and the contents of a page stand in two places, of which one is shown; axe looks at what is.
    'unique-landmark': 'off',
    // Search answers while words are typed, and Enter asks at once.
    'wcag/h32': 'off',
    // Astro writes void elements and attributes as its printer does.
    'void-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    // A list without bullets is none to Safari, unless its role is written.
    'prefer-native-element': 'off',
  },
});

test('every page is valid HTML', async () => {
  const folder = inject('folder');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const faults: string[] = [];
  for (const page of pages) {
    const { results } = await RULES.validateString(readFileSync(join(folder, page), 'utf8'));
    for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages))
      faults.push(`${page}:${line} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
  expect(pages.length).toBeGreaterThan(10);
});
