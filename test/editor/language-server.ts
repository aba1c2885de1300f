import { spawn } from 'node:child_process';

/** A language server that is asked as editors ask it, by JSON-RPC on its standard streams. */
export interface LanguageServer {
  request(method: string, params: object): Promise<unknown>;
  notify(method: string, params: object): void;
  /** The first diagnostics that it tells of a file. */
  diagnostics(uri: string): Promise<readonly { readonly message: string }[]>;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly items?: readonly unknown[]; readonly diagnostics?: [] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** @param configuration what the editor answers when the server asks for its settings, by their section */
export function languageServer(
  script: string,
  configuration: Readonly<Record<string, unknown>> = {},
): LanguageServer {
  const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const pending = new Map<number, (message: Message) => void>();
  const told = new Map<string, (found: []) => void>();
  let next = 1;
  let buffer = Buffer.alloc(0);

  function send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  function received(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) return pending.get(id ?? 0)?.(message);
    if (method === 'textDocument/publishDiagnostics')
      return told.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    if (id === undefined) return undefined;
    const items = (params?.items ?? []) as readonly { readonly section?: string }[];
    const result =
      method === 'workspace/configuration'
        ? items.map(({ section = '' }) => configuration[section] ?? null)
        : null;
    return send({ id, result });
  }

  server.stdout.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const head = /^(?:[^\r\n]+\r\n)*?Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/u.exec(
        buffer.toString('latin1'),
      );
      const from = head?.[0].length ?? 0;
      const to = from + Number(head?.[1]);
      if (!head || buffer.length < to) return;
      const message = JSON.parse(buffer.subarray(from, to).toString()) as Message;
      buffer = buffer.subarray(to);
      received(message);
    }
  });

  return {
    request(method, params) {
      const id = next++;
      return new Promise((resolve, reject) => {
        pending.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
        send({ id, method, params });
      });
    },
    notify: (method, params) => send({ method, params }),
    diagnostics: (uri) => new Promise((resolve) => told.set(uri, resolve)),
    close: () => server.kill(),
  };
}
