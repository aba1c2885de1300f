import { Worker } from 'node:worker_threads';
import { printProblems } from '#words/print.ts';
import type { PdfStandard } from './engine.ts';
import { TemplateError } from './template-error.ts';

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
  { readonly printed: Printed } | { readonly templateError: TemplateError['message'] };

/** Sets documents on several threads at once. */
export interface Press {
  /** @throws TemplateError where a template cannot be set; any other error is that of the thread, which has died */
  print(sheaf: Sheaf): Promise<Printed>;
  close(): Promise<void>;
}

export interface PressSettings {
  /** A folder of other templates than those of the project. */
  readonly templates: string | undefined;
}

/**
 * A press with up to `threads` threads. The first starts at once, while documents are made ready; the others with the
 * documents that need them. One that dies fails the document it was at, and another takes its place.
 */
export function press(threads: number, settings: PressSettings): Press {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: ((thread: Thread) => void)[] = [];
  const begun = (): Thread => {
    const started = thread(settings);
    all.add(started);
    return started;
  };
  const free = (): Thread | Promise<Thread> => {
    const rested = idle.pop();
    if (rested?.lives()) return rested;
    if (rested) all.delete(rested);
    return all.size < threads ? begun() : new Promise((resolve) => waiting.push(resolve));
  };
  if (threads > 0) idle.push(begun());
  return {
    async print(sheaf) {
      const worker = await free();
      try {
        return await worker.print(sheaf);
      } finally {
        if (!worker.lives()) all.delete(worker);
        const next = waiting.shift();
        if (next) next(worker.lives() ? worker : begun());
        else if (worker.lives()) idle.push(worker);
      }
    },
    async close() {
      await Promise.all([...all].map((one) => one.end()));
    },
  };
}

interface Thread {
  print(sheaf: Sheaf): Promise<Printed>;
  lives(): boolean;
  end(): Promise<void>;
}

interface Order {
  readonly resolve: (printed: Printed) => void;
  readonly reject: (error: Error) => void;
}

function thread(settings: PressSettings): Thread {
  const worker = new Worker(new URL('./press-worker.ts', import.meta.url), { workerData: settings });
  let lives = true;
  let order: Order | undefined;
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const died = (reason: string, cause?: unknown) => {
    lives = false;
    order?.reject(new Error(printProblems.stopped(reason), { cause }));
  };
  worker.on('message', (answer: PressAnswer) => {
    if ('printed' in answer) order?.resolve(answer.printed);
    else order?.reject(new TemplateError(answer.templateError));
  });
  worker.on('error', (error) => died(error instanceof Error ? error.message : String(error), error));
  worker.on('exit', (code) => died(String(code)));
  return {
    print: (sheaf) =>
      new Promise((resolve, reject) => {
        order = { resolve, reject };
        worker.postMessage(sheaf);
      }),
    lives: () => lives,
    end: () => {
      worker.postMessage(undefined);
      return gone;
    },
  };
}
