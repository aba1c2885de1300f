import { importWord } from '#command/import.ts';
import { run } from '#command/run.ts';

await run(() => importWord(process.argv.slice(2)));
