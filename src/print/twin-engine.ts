import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Engine, Equipment } from './engine.ts';
import { templateError } from './template-error.ts';

/**
 * The compiler as WebAssembly, for machines without a native build. It takes about five times as long and knows no
 * standards for PDF, so what it makes is a draft.
 */
export async function twinEngine({ fonts, templates, folder }: Equipment): Promise<Engine> {
  const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler');
  const { loadFonts } = await import('@myriaddreamin/typst.ts');
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => readFile(wasm),
    // Without `assets: false` it would fetch fonts from another host.
    beforeBuild: [loadFonts([...fonts], { assets: false })],
  });
  for (const [name, text] of templates) compiler.addSource(`/${name}`, text);
  return {
    conforms: false,
    async typeset({ template, data, pictures }) {
      compiler.mapShadow('/data.json', Buffer.from(data));
      for (const [name, bytes] of pictures) compiler.mapShadow(`/pictures/${name}`, bytes);
      const mainFilePath = `/${template}`;
      const compiled = await compiler.compile({ mainFilePath, format: 1, diagnostics: 'full' });
      if (!compiled.result) throw templateError(compiled.diagnostics ?? [], '', folder);
      return { pdf: compiled.result, pages: 0 };
    },
  };
}
