import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompletionIndex } from '#publish/completion-index.ts';
import { languageServer, type LanguageServer } from './language-server.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const CONTENT = new URL('../fixtures/office/', import.meta.url);
const PROCEDURE = 'manuals/information-work/ict-network.mdx';

/** What the extensions of the editor run. */
const ASTRO = join(REPOSITORY, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
const YAML = join(REPOSITORY, 'node_modules/yaml-language-server/bin/yaml-language-server');

interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

interface Offer {
  readonly label: string;
  readonly words: string;
}

/** A server reads its settings after it has begun to answer. */
const SOON = { timeout: 20_000, interval: 200 };

let folder: string;
let version = 0;

/** The completions at the mark ⟦ in a text that an editor has open. */
async function offered(
  server: LanguageServer,
  file: string,
  languageId: string,
  marked: string,
): Promise<readonly Offer[]> {
  const uri = pathToFileURL(join(folder, file)).href;
  const at = marked.indexOf('⟦');
  const before = marked.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const text = marked.replace('⟦', '');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: ++version, text } });
  try {
    return await asked(server, uri, position);
  } finally {
    server.notify('textDocument/didClose', { textDocument: { uri } });
  }
}

async function asked(server: LanguageServer, uri: string, position: object): Promise<readonly Offer[]> {
  const found = await server.request('textDocument/completion', {
    textDocument: { uri },
    position,
    context: { triggerKind: 1 },
  });
  const items = Array.isArray(found) ? found : ((found as { items?: unknown[] } | null)?.items ?? []);
  return (items as Completion[]).map(({ label, documentation }) => ({
    label,
    words: typeof documentation === 'object' ? documentation.value : (documentation ?? ''),
  }));
}

async function opened(script: string, options: object, configuration = {}): Promise<LanguageServer> {
  const server = languageServer(script, configuration);
  const rootUri = pathToFileURL(folder).href;
  await server.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'content' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
    },
    initializationOptions: options,
  });
  server.notify('initialized', {});
  return server;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editor-'));
  await mkdir(join(folder, 'content', dirname(PROCEDURE)), { recursive: true });
  await writeFile(join(folder, 'content', PROCEDURE), await readFile(new URL(PROCEDURE, CONTENT)));
  await writeCompletionIndex(folder, join(folder, 'content'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the frontmatter of a procedure in an editor with Astro’s extension', { timeout: 60_000 }, () => {
  let server: LanguageServer;
  let text: string;
  beforeAll(async () => {
    text = await readFile(new URL(PROCEDURE, CONTENT), 'utf8');
    const tsdk = join(REPOSITORY, 'node_modules/typescript/lib');
    server = await opened(ASTRO, { typescript: { tsdk }, contentIntellisense: true });
  });
  afterAll(() => server.close());

  it('is offered `shape` after `sha`, with what it holds in Thai, and then its codes', async () => {
    const file = join('content', PROCEDURE);
    const withLine = (line: string) => text.replace(/^ {4}shape: .*$/mu, `    ${line}`);
    for (const [line, label, words] of [
      ['sha⟦', 'shape', 'สัญลักษณ์ในผัง'],
      ['shape: dec⟦', 'decision', 'การตัดสินใจ'],
    ] as const)
      await expect
        .poll(() => offered(server, file, 'mdx', withLine(line)), SOON)
        .toContainEqual({ label, words: expect.stringContaining(words) as string });
  });

  it('is told to lack nothing where the validator finds it whole', async () => {
    const uri = pathToFileURL(join(folder, 'content', PROCEDURE)).href;
    const told = async (version: number, written: string) => {
      const textDocument = { uri, languageId: 'mdx', version, text: written };
      server.notify('textDocument/didOpen', { textDocument });
      const found = await server.request('textDocument/diagnostic', { textDocument: { uri } });
      server.notify('textDocument/didClose', { textDocument: { uri } });
      return (found as { items: unknown[] }).items;
    };
    await expect
      .poll(() => told(1, text.replace(/^ {4}shape: .*$/mu, '    shape: round')), SOON)
      .not.toEqual([]);
    expect(await told(2, text)).toEqual([]);
  });
});

describe('a register in an editor with the extension for YAML', { timeout: 60_000 }, () => {
  let server: LanguageServer;
  beforeAll(async () => {
    const settings = await readFile(join(REPOSITORY, '.vscode/settings.json'), 'utf8');
    const { 'yaml.schemas': schemas } = JSON.parse(settings.replace(/^\s*\/\/.*$/gmu, '')) as {
      'yaml.schemas': Record<string, string>;
    };
    const absolute = Object.entries(schemas).map(([file, glob]) => [
      pathToFileURL(join(REPOSITORY, file)).href,
      glob,
    ]);
    server = await opened(
      YAML,
      {},
      { yaml: { schemas: Object.fromEntries(absolute), completion: true, validate: true, hover: true } },
    );
  });
  afterAll(() => server.close());

  it.each([
    ['content/roles.yaml', '- id: registrar\n  name: นายทะเบียน\n  ki⟦\n', 'kind', 'ประเภท'],
    ['content/roles.yaml', '- id: registrar\n  name: นายทะเบียน\n  kind: ⟦\n', 'position', 'ตำแหน่ง'],
    ['content/office.yaml', 'name: สำนักงาน\nabb⟦\n', 'abbreviation', 'ย่อ'],
    ['content/manuals/planning/manual.yaml', 'title: คู่มือ\nstruc⟦\n', 'structure', 'โครงสร้าง'],
  ])('%s is offered what is meant, with Thai words: %#', async (file, marked, label, words) => {
    await expect
      .poll(() => offered(server, file, 'yaml', marked), SOON)
      .toContainEqual({ label, words: expect.stringContaining(words) as string });
  });
});
