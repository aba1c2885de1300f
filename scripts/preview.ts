import { preview } from '#command/dev.ts';
import { run } from '#command/run.ts';

await run('preview', preview);
