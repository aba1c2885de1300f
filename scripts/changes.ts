import { changes } from '#command/changes.ts';
import { run } from '#command/run.ts';

await run('changes', changes);
