import { prepare } from '#command/prepare.ts';
import { run } from '#command/run.ts';

await run('prepare', prepare);
