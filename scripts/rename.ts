import { rename } from '#command/rename.ts';
import { run } from '#command/run.ts';

await run(() => rename(process.argv.slice(2)));
