import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What a room may import besides itself. */
interface Room {
  /** Other rooms, in full. */
  readonly rooms?: readonly string[];
  /** Rooms of which only types are known, so that nothing of them runs here. */
  readonly types?: readonly string[];
  /** Packages from npm; `pkg` stands for all that is below it. */
  readonly packages?: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly node?: boolean;
}

const MARKDOWN = [
  'mdast',
  'hast',
  'mdast-util-*',
  'hast-util-*',
  'remark',
  'remark-*',
  'unist-util-visit',
  'vfile-message',
  'github-slugger',
];

/** The house: which room knows which. What is not listed is not allowed. */
const ROOMS: Readonly<Record<string, Room>> = {
  thai: {},
  manual: { rooms: ['thai'], packages: ['zod', 'yaml', ...MARKDOWN] },
  fonts: { packages: ['harfbuzzjs', '@expo-google-fonts/sarabun'], node: true },
  pictures: { packages: ['sharp'], node: true },
  files: { rooms: ['words', 'pictures'], types: ['manual'], node: true },
  import: {
    rooms: ['manual', 'thai', 'pictures', 'words'],
    packages: ['fflate', 'sax', 'yaml', ...MARKDOWN],
    node: true,
  },
  document: { rooms: ['manual', 'thai'], types: ['words'], packages: ['mdast', 'unist-util-visit'] },
  diagram: {
    rooms: ['thai', 'fonts', 'words'],
    types: ['manual', 'document'],
    packages: ['mermaid', 'elkjs', 'dompurify'],
    node: true,
  },
  check: {
    rooms: ['files', 'manual', 'diagram', 'fonts', 'pictures', 'words'],
    packages: MARKDOWN,
    node: true,
  },
  report: { rooms: ['words'], types: ['manual', 'document'] },
  words: { types: ['manual'] },
  print: {
    rooms: ['thai', 'diagram', 'document', 'fonts', 'pictures', 'words'],
    types: ['manual'],
    packages: ['@myriaddreamin/*', 'harfbuzzjs', 'uqr'],
    node: true,
  },
  word: {
    rooms: ['document', 'fonts', 'pictures', 'print', 'words'],
    types: ['manual'],
    packages: ['docx', 'fflate'],
    node: true,
  },
  search: { rooms: ['thai', 'manual', 'document', 'words'], packages: ['pagefind'], node: true },
  site: {
    rooms: ['thai', 'manual', 'document', 'diagram', 'pictures', 'words'],
    types: ['check'],
    packages: ['astro', 'hast'],
    node: true,
  },
  pages: {
    rooms: ['site', 'manual', 'document', 'words', 'layouts', 'components', 'styles', 'client'],
    packages: ['astro'],
  },
  layouts: { rooms: ['site', 'document', 'words', 'components', 'styles', 'client'], packages: ['astro'] },
  components: {
    rooms: ['site', 'manual', 'document', 'thai', 'words', 'styles', 'client'],
    packages: ['astro'],
  },
  client: { rooms: ['styles', 'search', 'document', 'thai', 'words'] },
  styles: {},
  publish: {
    rooms: [
      'thai',
      'check',
      'files',
      'import',
      'report',
      'manual',
      'pictures',
      'print',
      'search',
      'site',
      'word',
      'words',
    ],
    packages: ['astro', '@astrojs/*', 'hast', 'unist-util-visit'],
    node: true,
  },
  command: {
    rooms: ['check', 'document', 'files', 'import', 'report', 'manual', 'print', 'publish', 'site', 'words'],
    packages: ['astro'],
    node: true,
  },
};

/** Rooms that draw documents, and must not look past them at what the author wrote. */
const OUTPUTS = ['site', 'pages', 'layouts', 'components', 'client', 'search', 'print', 'word'];

/** What they may run of the core: the ids of places, and the words for nothing. */
const SHARED = ['#manual/anchors.ts', '#manual/vocabulary.ts'];

/** A plugin for the one page that is written by hand. */
const GUIDE = 'publish/break-lines.ts';

/** Names that hide what a file is for. */
const NAMELESS = new Set(['utils', 'util', 'helpers', 'helper', 'lib', 'types', 'common', 'misc']);

const root = new URL('..', import.meta.url).pathname;
const source = join(root, 'src');

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const code = files.filter((file) => /\.(?:ts|astro)$/.test(file));
const roomOf = (file: string) => file.split('/')[0] ?? '';

/** What a file imports; of Astro components, in the frontmatter and in scripts. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  if (extname(file) !== '.astro') return importsIn(text);
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return [frontmatter, ...scripts].flatMap(importsIn);
}

function importsIn(text: string): Import[] {
  const parsed = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** Texts in the code of a file, regular expressions among them; of components, all but comments. */
function literalsOf(file: string): readonly string[] {
  const text = readFileSync(join(source, file), 'utf8');
  if (extname(file) === '.astro')
    return [text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gmu, '')];
  const parsed = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    // As written: an escape names a letter without saying it.
    if (node.getChildCount(parsed) === 0) found.push(node.getText(parsed));
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** Names that a file declares and exports. */
function exportsOf(file: string): readonly string[] {
  const declared = /^export (?:async )?(?:abstract )?(?:const|function\*?|interface|type|class) (\w+)/gmu;
  const text = readFileSync(join(source, file), 'utf8');
  return [...new Set([...text.matchAll(declared)].map(([, name = '']) => name))];
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  return (
    importClause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** Why a file may not import something; undefined where it may. */
function objection(file: string, { specifier, typeOnly }: Import): string | undefined {
  const room = ROOMS[roomOf(file)];
  if (!room) return 'it is in a room that is not in the table';
  if (specifier.startsWith('.'))
    return leavesRoom(file, specifier) ? 'paths do not leave their room; write #room/…' : undefined;
  if (specifier.startsWith('node:')) return room.node || typeOnly ? undefined : 'this room does not use Node';
  if (specifier.startsWith('astro:'))
    return room.packages?.includes('astro') ? undefined : 'this room does not use Astro';
  if (specifier.startsWith('#')) {
    const other = specifier.slice(1).split('/')[0] ?? '';
    if (other === roomOf(file)) return 'inside a room write ./…';
    if (room.rooms?.includes(other) || (typeOnly && room.types?.includes(other))) return undefined;
    return room.types?.includes(other) ? 'only types of that room' : 'that room is not for this one';
  }
  const allowed = room.packages?.some((pattern) => isOf(specifier, pattern)) ?? false;
  return allowed ? undefined : 'that package is not for this room';
}

/** Whether an import looks past the document, at the tree that the author's text was parsed into or at what reads it. */
function looksPastDocument(file: string, { specifier, typeOnly }: Import): boolean {
  if (file === GUIDE) return false;
  if (MARKDOWN.some((pattern) => isOf(specifier, pattern))) return true;
  return specifier.startsWith('#manual/') && !typeOnly && !SHARED.includes(specifier);
}

function leavesRoom(file: string, specifier: string): boolean {
  const target = relative(source, join(source, file, '..', specifier)).replaceAll('\\', '/');
  return roomOf(target) !== roomOf(file);
}

function isOf(specifier: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}

describe('the house', () => {
  it('has every room in the table, and every file in a room', () => {
    expect(code.filter((file) => !(roomOf(file) in ROOMS) && file !== 'env.d.ts')).toEqual([]);
  });

  it.each(Object.keys(ROOMS))('lets #%s know only the rooms and packages of its row', (room) => {
    const objections = code
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file).flatMap((one) => {
          const reason = objection(file, one);
          return reason === undefined ? [] : [`${file} imports ${one.specifier}: ${reason}`];
        }),
      );
    expect(objections).toEqual([]);
  });

  it.each(OUTPUTS)('lets #%s draw documents only, not what the author wrote', (room) => {
    const past = code
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file).flatMap((one) => (looksPastDocument(file, one) ? [`${file}: ${one.specifier}`] : [])),
      );
    expect(past).toEqual([]);
  });

  it('would object to the imports it is there to prevent', () => {
    const value = (specifier: string) => ({ specifier, typeOnly: false });
    const type = (specifier: string) => ({ specifier, typeOnly: true });
    expect(objection('manual/parse.ts', value('node:fs'))).toBeDefined();
    expect(objection('manual/parse.ts', value('astro'))).toBeDefined();
    expect(objection('manual/parse.ts', value('#files/read-content.ts'))).toBeDefined();
    expect(objection('manual/rules/rule.ts', value('../../thai/cut.ts'))).toBeDefined();
    expect(objection('thai/cut.ts', value('#manual/parse.ts'))).toBeDefined();
    expect(objection('files/read-content.ts', value('#manual/parse.ts'))).toBeDefined();
    expect(objection('files/read-content.ts', type('#manual/content.ts'))).toBeUndefined();
    expect(objection('pages/index.astro', value('node:fs'))).toBeDefined();
    expect(objection('manual/parse.ts', value('#manual/body.ts'))).toBeDefined();
    for (const room of ['files', 'check', 'diagram', 'print', 'search', 'site', 'components', 'words'])
      expect(objection('document/body.ts', value(`#${room}/file.ts`)), room).toBeDefined();
    for (const other of ['node:fs', 'node:path', 'astro', 'astro:content', 'hast', 'remark'])
      expect(objection('document/body.ts', value(other)), other).toBeDefined();
    expect(objection('document/body.ts', type('#words/document.ts'))).toBeUndefined();
    expect(looksPastDocument('site/rich-html.ts', type('mdast'))).toBe(true);
    expect(looksPastDocument('search/index/records.ts', value('#manual/standard-form.ts'))).toBe(true);
    expect(looksPastDocument('search/index/records.ts', type('#manual/procedure.ts'))).toBe(false);
    expect(
      importsIn(
        "export * from './a.ts'; const b = import('b'); type C = import('c').C; import { type D } from 'd'",
      ),
    ).toEqual([
      { specifier: './a.ts', typeOnly: false },
      { specifier: 'b', typeOnly: false },
      { specifier: 'c', typeOnly: true },
      { specifier: 'd', typeOnly: true },
    ]);
  });

  it('has no file whose name says nothing', () => {
    const nameless = files.filter((file) =>
      file.split('/').some((part) => NAMELESS.has(basename(part, extname(part)))),
    );
    expect(nameless).toEqual([]);
  });

  it('names files in kebab-case, and components in PascalCase', () => {
    const pattern = (file: string) =>
      /^(?:components|layouts)\/.*\.astro$/.test(file)
        ? /^[A-Z][A-Za-z0-9]*\.astro$/
        : /^[a-z0-9[][a-z0-9.\-[\]]*$/;
    expect(code.filter((file) => !pattern(file).test(basename(file)))).toEqual([]);
  });

  it('is on its map', () => {
    const map = readFileSync(join(source, 'README.md'), 'utf8');
    const rooms = new Set(code.map(roomOf).filter((room) => room in ROOMS));
    expect([...rooms].filter((room) => !map.includes(`\`${room}\``) && !map.includes(`src/${room}`))).toEqual(
      [],
    );
  });

  it('has a map of files that exist', () => {
    const map = readFileSync(join(source, 'README.md'), 'utf8');
    const named = [...map.matchAll(/`(\w[\w./-]*\.(?:ts|astro|typ|css|mdx))`/g)].map(([, name = '']) => name);
    const repository = [
      ...files,
      'astro.config.mjs',
      ...readdirSync(join(root, 'scripts')).map((file) => `scripts/${file}`),
    ];
    const lost = named.filter(
      (name) =>
        !name.startsWith('test/') && !repository.some((file) => file === name || file.endsWith(`/${name}`)),
    );
    expect(lost).toEqual([]);
  });

  it('says in Thai only what stands in the words, in the vocabulary of the content and in Thai itself', () => {
    const thai = /[\u0e00-\u0e7f]/u;
    const elsewhere = code
      .filter(
        (file) =>
          !/^(?:thai|words\/th)\//.test(file) && !/^(?:import|manual(?:\/time)?)\/vocabulary\.ts$/.test(file),
      )
      .filter((file) => literalsOf(file).some((text) => thai.test(text)));
    expect(elsewhere).toEqual([]);
    const templates = files.filter((file) => /\.(?:typ|css)$/.test(file));
    const withoutComments = (file: string) =>
      readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
    expect(templates.filter((file) => thai.test(withoutComments(file)))).toEqual([]);
  });

  it('exports no name from two files, but what Astro asks for', () => {
    const exporting = new Map<string, string[]>();
    for (const file of code.filter((one) => one.endsWith('.ts')))
      for (const name of exportsOf(file)) exporting.set(name, [...(exporting.get(name) ?? []), file]);
    for (const name of ['GET', 'getStaticPaths', 'onRequest']) exporting.delete(name);
    expect([...exporting].filter(([, all]) => all.length > 1)).toEqual([]);
  });

  it('cuts Thai in one room only', () => {
    const cutting = code.filter((file) =>
      readFileSync(join(source, file), 'utf8').includes('Intl.Segmenter'),
    );
    expect(cutting).toEqual(['thai/browser-ends.ts']);
  });
});
