import { newContent } from '#command/new.ts';
import { run } from '#command/run.ts';

await run('new', newContent);
