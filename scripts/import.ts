import { importWord } from '#command/import.ts';
import { run } from '#command/run.ts';

await run('import', importWord);
