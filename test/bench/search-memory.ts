import { readdir, readFile } from 'node:fs/promises';

/** What a piece of work took. */
export interface Cost {
  readonly seconds: number;
  /** Processor time of this process in seconds, user and system. */
  readonly cpu: number;
  /** Highest memory of this process so far, in megabytes. */
  readonly own: number;
  /** Highest memory of the programs that it started, together, in megabytes; 0 also where the system does not tell. */
  readonly started: number;
}

/** Milliseconds between two looks at the programs that run. */
const EVERY = 100;

/** Runs the work, watching the programs that it starts. */
export async function measuredWithChildren(work: () => Promise<void>): Promise<Cost> {
  const before = new Map<string, number>();
  await noteChildren(before);
  const peaks = new Map<string, number>();
  const watch = setInterval(() => void noteChildren(peaks), EVERY);
  const start = performance.now();
  const cpuBefore = process.cpuUsage();
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = (user + system) / 1e6;
  const own = process.resourceUsage().maxRSS / 1024;
  const started = [...peaks].reduce((sum, [id, peak]) => (before.has(id) ? sum : sum + peak), 0);
  return { seconds, cpu, own, started };
}

/** Linux tells of every process who started it and how large it has been. */
async function noteChildren(peaks: Map<string, number>): Promise<void> {
  const processes = await readdir('/proc').catch(() => []);
  await Promise.all(
    processes
      .filter((name) => /^\d+$/u.test(name))
      .map(async (id) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        const [, parent] = /^PPid:\s+(\d+)/mu.exec(status) ?? [];
        const [, peak] = /^VmHWM:\s+(\d+) kB/mu.exec(status) ?? [];
        if (Number(parent) === process.pid && peak !== undefined) peaks.set(id, Number(peak) / 1024);
      }),
  );
}
