import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readArguments, wrongCall } from '#command/arguments.ts';
import { run } from '#command/run.ts';
import { EXIT, UsageError } from '#publish/refusals.ts';
import { usages, type CommandName } from '#words/usage.ts';

const names = Object.keys(usages) as CommandName[];

/** Runs a command in this process with some arguments: what is told, and the exit code. */
async function told(name: CommandName, args: readonly string[], command: Parameters<typeof run>[1]) {
  const { argv, exitCode } = process;
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const listen = vi.spyOn(process.stdout, 'on').mockReturnThis();
  process.argv = [...argv.slice(0, 2), ...args];
  process.exitCode = undefined;
  try {
    await run(name, command);
    const code = Number((process as { exitCode?: unknown }).exitCode ?? 0);
    return { code, stdout: out.mock.calls.join(''), stderr: err.mock.calls.join('') };
  } finally {
    Object.assign(process, { argv, exitCode });
    for (const spy of [out, err, listen]) spy.mockRestore();
  }
}

describe('a command that is asked for help', () => {
  it.each(names)('tells on stdout how %s is called, does nothing, and ends with 0', async (name) => {
    const command = vi.fn<Parameters<typeof run>[1]>();
    for (const args of [['--help'], ['a', '-h', 'b']]) {
      const { code, stdout, stderr } = await told(name, args, command);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^เรียกแบบ npm run ${name}\\b[^]*\\n\\n[^]*[ก-๛][^]*\\n$`, 'u'));
    }
    expect(command).not.toHaveBeenCalled();
  });

  it('is every command of this repository, under its own name', () => {
    const scripts = new URL('../../scripts/', import.meta.url);
    const run = readdirSync(scripts).flatMap((file) => {
      const [, name] = /^await run\('(\w+)'/mu.exec(readFileSync(new URL(file, scripts), 'utf8')) ?? [];
      return name === undefined ? [] : [[file, name]];
    });
    expect(run).toEqual(names.toSorted().map((name) => [`${name}.ts`, name]));
  });

  it('is not one that has the letters behind --', async () => {
    const command = vi.fn<Parameters<typeof run>[1]>(() => Promise.resolve(EXIT.clean));
    await told('rename', ['--', '-h'], command);
    expect(command).toHaveBeenCalledWith(['--', '-h']);
  });
});

describe('a call that a command does not know', () => {
  const taken = { options: { manual: { type: 'string' }, 'dry-run': { type: 'boolean' } } } as const;

  it.each([
    [['--manul', 'x'], 'ไม่มีตัวเลือก --manul ตั้งใจเขียน --manual ใช่หรือไม่'],
    [['--colour'], 'ไม่มีตัวเลือก --colour'],
    [['-x'], 'ไม่มีตัวเลือก -x'],
    [['--manual'], 'ต้องมีค่าตามหลัง --manual'],
    [['--manual', '--dry-run'], 'ต้องมีค่าตามหลัง --manual'],
    [['--dry-run=yes'], 'ตัวเลือก --dry-run ไม่มีค่าตามหลัง'],
    [["คำ 'หนึ่ง'"], "“คำ 'หนึ่ง'” เกินมา"],
  ])('is told in Thai by what is wrong with it, and then how it is called: %j', (args, what) => {
    expect(() => readArguments('new', args, taken)).toThrow(
      new UsageError(`${what}\n${usages.new.call}\nดูตัวเลือกทั้งหมดด้วย npm run new -- --help`),
    );
  });

  it('ends with 2, with nothing on stdout', async () => {
    const fails = () => Promise.reject(wrongCall('pdf', 'ผิด'));
    expect(await told('pdf', [], fails)).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^ผิด\nเรียกแบบ npm run pdf/u) as string,
    });
  });

  it('is one whose option npm kept, which then would write what was only to be tried', () => {
    vi.stubEnv('npm_lifecycle_event', 'new');
    vi.stubEnv('npm_config_dry_run', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => readArguments('new', [], taken)).toThrow('ให้เขียน -- คั่น: npm run new -- --dry-run');
    expect(readArguments('pdf', [], taken).values).toEqual({});
  });
});
