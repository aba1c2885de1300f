import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from './browser.ts';

/** Exact clocks, and no talk with its makers. */
const PREFERENCES = {
  'privacy.reduceTimerPrecision': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** Starts Firefox and speaks WebDriver BiDi with it (https://w3c.github.io/webdriver-bidi/). */
export async function launchFirefox(path: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'manual-bench-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const { send, close } = await connected(`${await addressOf(firefox)}/session`);
  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: (address) => opened(address, send),
    close: async () => {
      await send('browser.close', {});
      close();
      if (firefox.exitCode === null) await once(firefox, 'exit');
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Milliseconds to start in. */
const PATIENCE = 60_000;

function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`Firefox ${why}: ${said}`));
    const timer = setTimeout(() => fail('did not answer'), PATIENCE);
    firefox.once('exit', () => fail('ended'));
    firefox.stderr?.on('data', (words: Buffer) => {
      said += words.toString();
      const [, address] = /WebDriver BiDi listening on (\S+)/u.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

type Send = (method: string, params: object) => Promise<unknown>;

interface Reply {
  readonly id: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
}

async function connected(address: string): Promise<{ readonly send: Send; readonly close: () => void }> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message } = JSON.parse(String(data)) as Reply;
    const asked = waiting.get(id ?? -1);
    if (type === 'error') asked?.reject(new Error(message));
    else asked?.resolve(result);
  });
  return {
    send: (method, params) => {
      const asked = Promise.withResolvers<unknown>();
      waiting.set(++last, asked);
      socket.send(JSON.stringify({ id: last, method, params }));
      return asked.promise;
    },
    close: () => socket.close(),
  };
}

/** In a user context of its own, so that nothing is cached. */
async function opened(address: string, send: Send): Promise<Page> {
  const { userContext } = (await send('browser.createUserContext', {})) as { userContext: string };
  const { context } = (await send('browsingContext.create', { type: 'tab', userContext })) as {
    context: string;
  };
  await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
  return {
    evaluate: async (expression) => {
      const answer = (await send('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
      })) as Evaluated;
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value) as unknown;
    },
    close: async () => {
      await send('browser.removeUserContext', { userContext });
    },
  };
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
