import { changes } from '#command/changes.ts';
import { run } from '#command/run.ts';

await run(() => changes(process.argv.slice(2)));
