import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Paths below the current folder, each ended by a zero byte, which no name has. */
const BELOW = ['-z', '--relative'] as const;

/**
 * The day of the last commit that touched each file below a folder, as ISO dates by path, from one pass over git's log.
 * Nothing where there is no git, no repository, or only a shallow clone, whose oldest commit claims every file; and
 * nothing of a file that differs from its last commit.
 */
export async function changeDates(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const shallow = await run('git', ['rev-parse', '--is-shallow-repository'], { cwd: folder });
    if (shallow.stdout.trim() !== 'false') return new Map();
    const [edited, committed] = await Promise.all([
      names(folder, ['diff', '--name-only', ...BELOW, 'HEAD']),
      names(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD']),
    ]);
    const unsure = new Set(edited);
    return await lastDates(folder, new Set(committed.filter((path) => !unsure.has(path))));
  } catch {
    return new Map();
  }
}

async function names(folder: string, git: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run('git', git, { cwd: folder, maxBuffer: Infinity });
  return stdout.split('\0').filter(Boolean);
}

/** Reads the log from its newest commit until each path has its date. */
async function lastDates(folder: string, paths: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const dates = new Map<string, string>();
  if (paths.size === 0) return dates;
  const format = ['-c', 'core.quotePath=false', 'log', '--format=%x01%cs', '--name-only', '--no-renames'];
  const log = spawn('git', [...format, '--relative', '--', '.'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let date = '';
  for await (const line of createInterface({ input: log.stdout })) {
    if (line.startsWith('\u0001')) date = line.slice(1);
    else if (paths.has(line) && !dates.has(line)) dates.set(line, date);
    if (dates.size === paths.size) break;
  }
  log.kill();
  return dates;
}
