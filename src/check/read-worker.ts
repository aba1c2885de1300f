/** Reads procedures on a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '#manual/content.ts';
import { readHere } from './read-together.ts';

parentPort?.postMessage(readHere(workerData as readonly Source[]));
