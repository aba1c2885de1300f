import { build } from '#command/build.ts';
import { run } from '#command/run.ts';

await run('build', build);
