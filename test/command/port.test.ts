import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { servedAt } from '#command/port.ts';
import { UsageError } from '#publish/refusals.ts';

const script = new URL('../../scripts/dev.ts', import.meta.url).pathname;
const content = new URL('../fixtures/office', import.meta.url).pathname;

/** Takes a port, which some program uses until it is given back. */
async function usedPort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const give = () => new Promise((resolve) => server.close(resolve));
  return { port: (server.address() as AddressInfo).port, give };
}

describe.each(['dev', 'preview'] as const)('npm run %s -- --port', (name) => {
  it.each(['0', '65536', '4e3', 'x', ''])('refuses “%s”, and says which ports there are', async (port) => {
    await expect(servedAt(name, [`--port=${port}`])).rejects.toThrow(
      new RegExp(`^--port .* 1 ถึง 65535\\nเรียกแบบ npm run ${name}`, 'u'),
    );
  });

  it('says in one Thai sentence that a port is in use', async () => {
    const { port, give } = await usedPort();
    const answer = servedAt(name, ['--port', String(port)]);
    await expect(answer).rejects.toThrow(
      new UsageError(
        `ช่องทาง (port) ${port} มีโปรแกรมอื่นใช้อยู่ เลือกเลขอื่น เช่น npm run ${name} -- --port ${port + 1}`,
      ),
    );
    await give();
  });
});

it('npm run dev -- --port serves there', { timeout: 60_000 }, async () => {
  const { port, give } = await usedPort();
  await give();
  const environment = { ...process.env, CONTENT_DIR: content, NODE_ENV: undefined, VITEST: undefined };
  const child = spawn(process.execPath, [script, '--port', String(port)], { env: environment });
  onTestFinished(() => void child.kill());
  let said = '';
  child.stdout.on('data', (words: Buffer) => (said += words.toString()));
  while (!said.includes(`localhost:${port}`)) await once(child.stdout, 'data');
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
});
