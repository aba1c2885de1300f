import { rename } from '#command/rename.ts';
import { run } from '#command/run.ts';

await run('rename', rename);
