import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run dev` over a content folder of its own. */
export interface LiveServer {
  /** Without a slash at its end. */
  readonly address: string;
  readonly content: string;
  /** Of a file below the content folder. */
  path(file: string): string;
  read(file: string): Promise<string>;
  /** Saves what `edit` makes of a file. */
  edit(file: string, edit: (text: string) => string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it over a copy of the office of the fixtures, without the notes that name its procedures. */
export async function liveServer(
  before: (content: string) => Promise<void>,
  environment: NodeJS.ProcessEnv = {},
): Promise<LiveServer> {
  const content = await mkdtemp(join(tmpdir(), 'live-'));
  await cp(join(PROJECT, 'test/fixtures/office'), content, { recursive: true });
  await rm(join(content, 'manuals/information-work/transcription.yaml'));
  await before(content);
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/start.mjs'), 'dev'], {
    env: {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      OUT_DIR: undefined,
      CONTENT_DIR: content,
      ...environment,
    },
  });
  const path = (file: string) => join(content, file);
  const read = (file: string) => readFile(path(file), 'utf8');
  return {
    address: await addressOf(child),
    content,
    path,
    read,
    edit: async (file, edit) => writeFile(path(file), edit(await read(file))),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(content, { recursive: true, force: true });
    },
  };
}

/** The address that the server says it listens at. */
function addressOf(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer) => {
      said += words.toString();
      const found = /http:\/\/localhost:\d+/.exec(said.replace(/\u001b\[\d+m/g, ''))?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
}
