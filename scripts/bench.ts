import { bench } from '#bench/bench.ts';
import { run } from '#command/run.ts';

await run('bench', bench);
