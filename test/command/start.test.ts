import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const start = new URL('../../scripts/start.mjs', import.meta.url).pathname;
const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

it('says in one sentence that an old Node cannot run a command, and exits with 2', () => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, start, 'validate'],
    { encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]*Node\.js 22\.18[^\n]*20\.20\.2[^\n]*\n$/u);
});

it('hands its arguments on to the command', () => {
  expect(execFileSync(process.execPath, [start, 'validate', '--help'], { encoding: 'utf8' })).toContain(
    '--format',
  );
});

it('starts every command that is written in TypeScript', () => {
  const direct = Object.values(scripts).filter((script) => /\bnode scripts\/(?!start\.mjs)/u.test(script));
  expect(direct).toEqual([]);
});
