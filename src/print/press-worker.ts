import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { printProblems } from '#words/print.ts';
import { engineFor, equipment } from './engine.ts';
import type { PressAnswer, PressSettings, Printed, Sheaf } from './press.ts';
import { PrintProblem } from './print-problem.ts';
import { searchableText } from './searchable-text.ts';

const engine = engineFor(equipment((workerData as PressSettings).templates));

parentPort?.on('message', (sheaf: Sheaf) => {
  void printed(sheaf).then(
    (result) =>
      parentPort?.postMessage({ printed: result } satisfies PressAnswer, [result.pdf.buffer as ArrayBuffer]),
    (error: unknown) => {
      if (!(error instanceof PrintProblem)) throw error;
      const { message, place } = error;
      parentPort?.postMessage({ problem: { message, place } } satisfies PressAnswer);
    },
  );
});

async function printed({ template, data, pictures, standard }: Sheaf): Promise<Printed> {
  const typst = await engine;
  const read = await Promise.all(
    pictures.map(async ([name, file]) => [name, await picture(name, file)] as const),
  );
  const { pdf, pages } = await typst.typeset({ template, data, pictures: new Map(read), standard });
  // A buffer of its own can be handed over without being copied.
  return { pdf: new Uint8Array(searchableText(pdf)), pages, conforms: typst.conforms };
}

async function picture(name: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new PrintProblem(printProblems.missingPicture, { file: name }, { cause });
  }
}
