import { docx } from '#command/docx.ts';
import { run } from '#command/run.ts';

await run('docx', docx);
