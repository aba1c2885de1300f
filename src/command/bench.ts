import { parseArgs } from 'node:util';
import { siteFigures } from '#bench/site-bench.ts';
import { messages } from './messages.ts';
import { EXIT, UsageError, type ExitCode } from './run.ts';

/** One manual for this many procedures, as in an office. */
const PROCEDURES_A_MANUAL = 50;

/** Measures how the build grows with the library: `--procedures N`, and `--manuals N`. */
export async function bench(args: readonly string[]): Promise<ExitCode> {
  const procedures = amount(args, 'procedures', 1000);
  const manuals = amount(args, 'manuals', Math.max(1, Math.ceil(procedures / PROCEDURES_A_MANUAL)));
  const { stages, output } = await siteFigures({ procedures, manuals });
  const lines = [
    `${procedures} procedures, ${manuals} manuals, Node ${process.version}`,
    ...stages.map(
      ({ name, seconds, cpu, peak }) =>
        `${name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s ${cpu.toFixed(1).padStart(7)} s CPU ${peak.toFixed(0).padStart(6)} MB peak`,
    ),
    `output         ${(output.bytes / 1e6).toFixed(1)} MB in ${output.files} files (without the search index)`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.clean;
}

function amount(args: readonly string[], name: 'procedures' | 'manuals', otherwise: number): number {
  const value = options(args)[name];
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(messages.benchUsage);
  return number;
}

function options(args: readonly string[]): { procedures?: string; manuals?: string } {
  try {
    return parseArgs({
      args: [...args],
      options: { procedures: { type: 'string' }, manuals: { type: 'string' } },
    }).values;
  } catch (cause) {
    throw new UsageError(messages.benchUsage, { cause });
  }
}
