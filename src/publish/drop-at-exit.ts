import { rmSync } from 'node:fs';

/** Removes a folder when the process ends, also where it is interrupted; what it gives calls that off. */
export function dropAtExit(folder: string): () => void {
  const drop = (): void => rmSync(folder, { recursive: true, force: true });
  for (const [signal, end] of ENDINGS) if (!process.listeners(signal).includes(end)) process.on(signal, end);
  process.once('exit', drop);
  return () => process.off('exit', drop);
}

/** A signal would end the process before anything could be removed; 128 and its number is what shells expect. */
const ENDINGS = [
  ['SIGINT', () => process.exit(130)],
  ['SIGTERM', () => process.exit(143)],
  ['SIGHUP', () => process.exit(129)],
] as const satisfies readonly (readonly [NodeJS.Signals, () => never])[];
