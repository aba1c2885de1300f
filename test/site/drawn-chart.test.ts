import { expect, test } from 'vitest';
import { drawnChart } from '#site/drawn-chart.ts';
import { publish } from '#site/library.ts';
import { documentChart } from '../diagram/charts.ts';
import { library } from '../document/sample-library.ts';
import { step } from '../manual/procedures.ts';

const chart = documentChart([step('receive', '1 วัน'), step('file', '1 วัน')]);
const clicks = (site?: string): string[] => {
  publish({ ...library, office: { ...library.office, ...(site === undefined ? {} : { site }) } } as never);
  return drawnChart(chart, '/m/p/').mermaid.match(/href ".*"/gu) ?? [];
};

test('the Mermaid text of a chart leads to the published site, or nowhere where none is known', () => {
  const [first = '', ...others] = clicks('https://office.go.th/คู่มือ/');
  expect(first).toMatch(/^href "https:\/\/office\.go\.th\/.+#step-receive"$/u);
  expect(others).toHaveLength(1);
  expect(clicks()).toEqual([]);
});
