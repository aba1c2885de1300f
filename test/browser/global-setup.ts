import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at its end. */
    readonly site: string;
    /** The folder that it is served from. */
    readonly folder: string;
    /** Path of the Chromium that runs the tests. */
    readonly chromium: string;
  }
}

/** Serves the site in OUT_DIR, or builds it once from the office of the fixtures. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', chromiumPath());
  const given = process.env['OUT_DIR'];
  const folder = given ?? mkdtempSync(join(tmpdir(), 'procedure-manual-'));
  if (given === undefined) build(folder);
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built site in ${folder}.`);
  const { address, close } = await serveFolder(folder);
  project.provide('site', address);
  project.provide('folder', folder);
  return async () => {
    await close();
    if (given === undefined) rmSync(folder, { recursive: true });
  };
}

function build(folder: string): void {
  const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));
  const office = fileURLToPath(new URL('../fixtures/office', import.meta.url));
  execFileSync(process.execPath, [script], {
    env: { ...process.env, CONTENT_DIR: office, OUT_DIR: folder },
    stdio: 'inherit',
  });
}
