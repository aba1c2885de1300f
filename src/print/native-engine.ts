import { setImmediate } from 'node:timers/promises';
import type { Engine, Equipment, Manuscript, Typeset } from './engine.ts';
import { templateError } from './template-error.ts';

type Compiler = import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;

/** Nothing of it lies on disk: fonts, templates and data are handed over in memory. */
const ROOT = '/press';

/** The native compiler; undefined where there is no build of it for this machine. */
export async function nativeEngine({ fonts, templates, folder }: Equipment): Promise<Engine | undefined> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);
  if (!typst) return undefined;
  const fontBlobs = fonts.map((font) => Buffer.from(font));
  const compiler = typst.NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
  for (const [name, text] of templates) compiler.addSource(`${ROOT}/${name}`, text);
  return {
    conforms: true,
    async typeset(manuscript) {
      try {
        return typesetBy(compiler, manuscript, folder);
      } finally {
        // Memory of the compiler is given back by finalizers, which run only between tasks.
        await setImmediate();
      }
    },
  };
}

function typesetBy(
  compiler: Compiler,
  { template, data, pictures, standard }: Manuscript,
  folder: string | undefined,
): Typeset {
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(data));
  for (const [name, bytes] of pictures) compiler.mapShadow(`${ROOT}/pictures/${name}`, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/${template}` });
  const document = compiled.result;
  const failure = compiled.takeError();
  // Half of the compiler's memory is for layouts that it might meet again; the PDF is written in what they leave.
  compiler.evictCache(0);
  if (!document) throw templateError(failure ? compiler.fetchDiagnostics(failure) : [], ROOT, folder);
  return { pdf: compiler.pdf(document, { pdfStandard: standard }), pages: document.numOfPages };
}
