import { Worker } from 'node:worker_threads';
import type { Source } from '#manual/content.ts';
import { PROCEDURE_PATH, readProcedureText, type ReadProcedure } from '#manual/procedure-text.ts';
import { plainLines } from '#manual/text-place.ts';

/** Fewer are read sooner than a thread has started. */
const FEWEST = 150;

/** The thread has to start and to send what it read, so this thread takes the larger share. */
const SHARE_APART = 0.45;

type Read = readonly (readonly [path: string, read: ReadProcedure])[];

/** Reads the procedures among some texts, by path. */
export type ReadProcedures = (sources: readonly Source[]) => Promise<ReadonlyMap<string, ReadProcedure>>;

/** Reads the procedures of a large library on two threads at once. */
export const readTogether: ReadProcedures = async (sources) => {
  const procedures = sources.filter(({ path }) => PROCEDURE_PATH.test(path));
  if (procedures.length < FEWEST) return new Map(readHere(procedures));
  const apart = Math.round(procedures.length * SHARE_APART);
  const elsewhere = readApart(procedures.slice(0, apart));
  const here = readHere(procedures.slice(apart));
  return new Map([...(await elsewhere), ...here]);
};

/** Reads a library that is read time and again: only what has changed since the last time is read anew. */
export function rememberingReader(): ReadProcedures {
  let texts: ReadonlyMap<string, string> = new Map();
  let known: ReadonlyMap<string, ReadProcedure> = new Map();
  return async (sources) => {
    const isKnown = ({ path, text }: Source) => texts.get(path) === text;
    const kept = sources.filter(isKnown).flatMap(({ path }) => {
      const read = known.get(path);
      return read ? [[path, read] as const] : [];
    });
    const fresh = await readTogether(sources.filter((source) => !isKnown(source)));
    texts = new Map(sources.map(({ path, text }) => [path, text]));
    known = new Map([...kept, ...fresh]);
    return known;
  };
}

/** Reads procedures on this thread. */
export function readHere(sources: readonly Source[]): Read {
  return sources.map(({ path, text }) => [path, readProcedureText(path, plainLines(text))]);
}

function readApart(sources: readonly Source[]): Promise<Read> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData: sources });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
