import { dev } from '#command/dev.ts';
import { run } from '#command/run.ts';

await run('dev', dev);
