import { run } from '#command/run.ts';
import { validate } from '#command/validate.ts';

await run('validate', validate);
