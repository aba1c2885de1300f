import { Worker } from 'node:worker_threads';
import type { PdfStandard } from './engine.ts';
import { PrintProblem, type PrintPlace } from './print-problem.ts';

/** A document ready to be set, in a form that goes from thread to thread. */
export interface Sheaf {
  readonly template: string;
  /** JSON. */
  readonly data: string;
  /** Files of pictures by the name that the data gives them. */
  readonly pictures: readonly (readonly [name: string, file: string])[];
  readonly standard: PdfStandard;
}

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Whether it conforms to the standard that was asked for, or is a draft. */
  readonly conforms: boolean;
}

/** What a thread answers. */
export type PressAnswer =
  | { readonly printed: Printed }
  | { readonly problem: { readonly message: string; readonly place: PrintPlace } };

/** Sets documents on several threads at once. */
export interface Press {
  /** @throws PrintProblem where the document cannot be set */
  print(sheaf: Sheaf): Promise<Printed>;
  close(): Promise<void>;
}

/** A press with up to `threads` threads; they start with the first document that needs them. */
export function press(threads: number): Press {
  const idle: Thread[] = [];
  const all: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];
  const free = (): Promise<Thread> => {
    const rested = idle.pop();
    if (rested) return Promise.resolve(rested);
    if (all.length < threads) {
      const started = thread();
      all.push(started);
      return Promise.resolve(started);
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  return {
    async print(sheaf) {
      const worker = await free();
      try {
        return await worker.print(sheaf);
      } finally {
        const next = waiting.shift();
        if (next) next(worker);
        else idle.push(worker);
      }
    },
    async close() {
      await Promise.all(all.map((one) => one.end()));
    },
  };
}

interface Thread {
  print(sheaf: Sheaf): Promise<Printed>;
  end(): Promise<unknown>;
}

function thread(): Thread {
  const worker = new Worker(new URL('./press-worker.ts', import.meta.url));
  return {
    print: (sheaf) =>
      new Promise((resolve, reject) => {
        const answered = (answer: PressAnswer) => {
          worker.off('error', failed);
          if ('printed' in answer) resolve(answer.printed);
          else reject(new PrintProblem(answer.problem.message, answer.problem.place));
        };
        const failed = (error: unknown) => {
          worker.off('message', answered);
          reject(error);
        };
        worker.once('message', answered);
        worker.once('error', failed);
        worker.postMessage(sheaf);
      }),
    end: () => worker.terminate(),
  };
}
