import { rmSync } from 'node:fs';

/** Removes a folder when the process ends, also where it is interrupted; what it gives calls that off. */
export function dropAtExit(folder: string): () => void {
  // What is being written into it when the signal comes may still arrive while it is emptied: then it is tried again.
  const drop = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  exitAtSignals();
  process.once('exit', drop);
  return () => process.off('exit', drop);
}

/**
 * Lets a signal end the process as an exit does. Called before a folder is made which is to be dropped, or a signal in
 * between would leave it.
 */
export function exitAtSignals(): void {
  for (const [signal, end] of ENDINGS) if (!process.listeners(signal).includes(end)) process.on(signal, end);
}

/** A signal would end the process before anything could be removed; 128 and its number is what shells expect. */
const ENDINGS = [
  ['SIGINT', () => process.exit(130)],
  ['SIGTERM', () => process.exit(143)],
  ['SIGHUP', () => process.exit(129)],
] as const satisfies readonly (readonly [NodeJS.Signals, () => never])[];
