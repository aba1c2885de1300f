/** Sets documents on a thread of its own. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { searchableText } from '../pdf/searchable-text.ts';
import type { PoolSettings, PrintedDocument, PrintInput, WorkerAnswer } from './compiler-pool.ts';
import { typstCompiler } from './compiler.ts';
import { TemplateError } from './template-error.ts';
import { templateSet } from './template-set.ts';

const compiler = typstCompiler(templateSet((workerData as PoolSettings).templates));
// Told with the first document.
compiler.catch(() => undefined);

parentPort?.on('message', (input: PrintInput | undefined) => {
  // Without a port nothing keeps the thread: it ends by itself, after what it is at.
  if (input === undefined) return parentPort?.close();
  void printed(input).then(
    (document) =>
      parentPort?.postMessage({ document } satisfies WorkerAnswer, [document.pdf.buffer as ArrayBuffer]),
    (error: unknown) => {
      // Nobody can say what state the compiler is in: the thread ends.
      if (!(error instanceof TemplateError)) throw error;
      parentPort?.postMessage({ templateError: error.message } satisfies WorkerAnswer);
    },
  );
});

async function printed({ template, data, pictures, standard }: PrintInput): Promise<PrintedDocument> {
  const typeset = await compiler;
  const read = await Promise.all(pictures.map(async ([name, file]) => [name, await readFile(file)] as const));
  const { pdf, pages, labels } = await typeset({ template, data, pictures: new Map(read), standard });
  // A buffer of its own can be handed over without being copied.
  return { pdf: new Uint8Array(searchableText(pdf, labels)), pages };
}
