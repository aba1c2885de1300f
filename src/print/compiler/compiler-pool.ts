import { Worker } from 'node:worker_threads';
import { printProblems } from '#words/print.ts';
import type { PdfStandard } from './compiler.ts';
import { TemplateError } from './template-error.ts';

/** A document to be typeset, in a form that goes from thread to thread. */
export interface PrintInput {
  readonly template: string;
  /** JSON. */
  readonly data: string;
  /** Files of pictures by the name that the data gives them. */
  readonly pictures: readonly (readonly [name: string, file: string])[];
  readonly standard: PdfStandard;
}

export interface PrintedDocument {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** What a thread is asked for: a document, or how many pages of a PDF can be set into one. */
export type WorkerTask = { readonly print: PrintInput } | { readonly countPages: string };

/** What a thread answers. */
export type WorkerAnswer =
  | { readonly document: PrintedDocument }
  | { readonly pages: number }
  | { readonly templateError: TemplateError['message'] };

/** Compilers on several threads. */
export interface CompilerPool {
  /** @throws TemplateError where a template cannot be set; any other error is that of the thread, which has died */
  print(input: PrintInput): Promise<PrintedDocument>;
  /** How many pages of a PDF can be set into a document. */
  pagesOf(file: string): Promise<number>;
  close(): Promise<void>;
}

export interface PoolSettings {
  /** A folder of templates that stand in the place of those of the project. */
  readonly templates: string | undefined;
}

/**
 * Compilers on up to `size` threads. The first starts at once, while documents are made ready; the others with the
 * documents that need them. One that dies fails the document it was at, and another takes its place.
 */
export function compilerPool(size: number, settings: PoolSettings): CompilerPool {
  const idle: CompilerThread[] = [];
  const all = new Set<CompilerThread>();
  const waiting: ((thread: CompilerThread) => void)[] = [];
  const started = (): CompilerThread => {
    const thread = compilerThread(settings);
    all.add(thread);
    return thread;
  };
  const free = (): CompilerThread | Promise<CompilerThread> => {
    const rested = idle.pop();
    if (rested?.lives()) return rested;
    if (rested) all.delete(rested);
    return all.size < size ? started() : new Promise((resolve) => waiting.push(resolve));
  };
  if (size > 0) idle.push(started());
  const answer = async (task: WorkerTask): Promise<WorkerAnswer> => {
    const thread = await free();
    try {
      return await thread.answer(task);
    } finally {
      if (!thread.lives()) all.delete(thread);
      const next = waiting.shift();
      if (next) next(thread.lives() ? thread : started());
      else if (thread.lives()) idle.push(thread);
    }
  };
  return {
    async print(input) {
      const given = await answer({ print: input });
      if ('document' in given) return given.document;
      throw new TemplateError('templateError' in given ? given.templateError : input.template);
    },
    async pagesOf(file) {
      const given = await answer({ countPages: file });
      return 'pages' in given ? given.pages : 0;
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}

interface CompilerThread {
  answer(task: WorkerTask): Promise<WorkerAnswer>;
  lives(): boolean;
  end(): Promise<void>;
}

interface Pending {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

function compilerThread(settings: PoolSettings): CompilerThread {
  const worker = new Worker(new URL('./compiler-worker.ts', import.meta.url), { workerData: settings });
  let lives = true;
  let pending: Pending | undefined;
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const died = (reason: string, cause?: unknown) => {
    lives = false;
    pending?.reject(new Error(printProblems.stopped(reason), { cause }));
  };
  worker.on('message', (answer: WorkerAnswer) => pending?.resolve(answer));
  worker.on('error', (error) => died(error instanceof Error ? error.message : String(error), error));
  worker.on('exit', (code) => died(String(code)));
  return {
    answer: (task) =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject };
        worker.postMessage(task);
      }),
    lives: () => lives,
    end: () => {
      worker.postMessage(undefined);
      return gone;
    },
  };
}
