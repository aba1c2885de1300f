/** Sets documents on a thread of its own. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { searchableText } from '../pdf/searchable-text.ts';
import type { PoolSettings, PrintInput, WorkerAnswer, WorkerTask } from './compiler-pool.ts';
import { typstCompiler } from './compiler.ts';
import { TemplateError } from './template-error.ts';
import { templateSet } from './template-set.ts';

const compiler = typstCompiler(templateSet((workerData as PoolSettings).templates));
// Told with the first document.
compiler.catch(() => undefined);

parentPort?.on('message', (task: WorkerTask | undefined) => {
  // Without a port nothing keeps the thread: it ends by itself, after what it is at.
  if (task === undefined) return parentPort?.close();
  void answered(task).then(
    // A buffer of its own is handed over without being copied.
    (answer) =>
      parentPort?.postMessage(
        answer,
        'document' in answer ? [answer.document.pdf.buffer as ArrayBuffer] : [],
      ),
    (error: unknown) => {
      // Nobody can say what state the compiler is in: the thread ends.
      if (!(error instanceof TemplateError)) throw error;
      parentPort?.postMessage({ templateError: error.message } satisfies WorkerAnswer);
    },
  );
});

async function answered(task: WorkerTask): Promise<WorkerAnswer> {
  if ('print' in task) return printed(task.print);
  const { pagesOf } = await compiler;
  return { pages: await pagesOf(await readFile(task.countPages)) };
}

async function printed({ template, data, pictures, standard }: PrintInput): Promise<WorkerAnswer> {
  const { typeset } = await compiler;
  const read = await Promise.all(pictures.map(async ([name, file]) => [name, await readFile(file)] as const));
  const { pdf, pages, labels } = await typeset({ template, data, pictures: new Map(read), standard });
  return { document: { pdf: new Uint8Array(searchableText(pdf, labels)), pages } };
}
