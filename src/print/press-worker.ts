import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { engineFor, equipment } from './engine.ts';
import type { PressAnswer, PressSettings, Printed, Sheaf } from './press.ts';
import { searchableText } from './searchable-text.ts';
import { TemplateError } from './template-error.ts';

const engine = engineFor(equipment((workerData as PressSettings).templates));

parentPort?.on('message', (sheaf: Sheaf | undefined) => {
  // Without a port nothing keeps the thread: it ends by itself, after what it is at.
  if (sheaf === undefined) return parentPort?.close();
  void printed(sheaf).then(
    (result) =>
      parentPort?.postMessage({ printed: result } satisfies PressAnswer, [result.pdf.buffer as ArrayBuffer]),
    (error: unknown) => {
      // Nobody can say what state the compiler is in: the thread ends.
      if (!(error instanceof TemplateError)) throw error;
      parentPort?.postMessage({ templateError: error.message } satisfies PressAnswer);
    },
  );
});

async function printed({ template, data, pictures, standard }: Sheaf): Promise<Printed> {
  const typst = await engine;
  const read = await Promise.all(pictures.map(async ([name, file]) => [name, await readFile(file)] as const));
  const { pdf, pages } = await typst.typeset({ template, data, pictures: new Map(read), standard });
  // A buffer of its own can be handed over without being copied.
  return { pdf: new Uint8Array(searchableText(pdf)), pages, conforms: typst.conforms };
}
