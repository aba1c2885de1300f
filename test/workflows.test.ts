import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly 'timeout-minutes': number; readonly steps: readonly Step[] }>
  >;
}

const folder = new URL('../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map(
  (name) => [name, parse(readFileSync(new URL(name, folder), 'utf8')) as Workflow] as const,
);
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

describe.each(workflows)('the workflow %s', (_, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('may only read what it does not say, and ends', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  it('calls commands that there are, and actions of a known version by GitHub itself', () => {
    for (const { run = '', uses = 'actions/checkout@v6' } of steps) {
      for (const [, script = ''] of run.matchAll(/npm run (?:-s )?([\w:]+)/gu))
        expect(Object.keys(scripts)).toContain(script);
      expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/u);
    }
  });

  it('puts nothing of a pull request into a shell but by its environment', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});
