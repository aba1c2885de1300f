import { pdf } from '#command/pdf.ts';
import { run } from '#command/run.ts';

await run('pdf', pdf);
