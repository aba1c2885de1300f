import { bench } from '#command/bench.ts';
import { run } from '#command/run.ts';

await run(() => bench(process.argv.slice(2)));
