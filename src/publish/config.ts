import type { AstroUserConfig } from 'astro';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { contentFolder } from '#files/read-content.ts';
import { breakLines } from './break-lines.ts';
import { drawnPages } from './drawn-pages.ts';
import { DRAWN_PAGES } from './move-pages.ts';
import { outputFolder } from './output-folder.ts';
import { PROJECT_FOLDER } from './project-folder.ts';
import { publishedLibrary, type PublishOptions } from './published-library.ts';

/**
 * The oldest browsers in which everything works: Chrome and Edge 109 are the last on Windows 7, Firefox is the extended
 * release, and LINE opens pages in the view of its system.
 */
const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox140', 'safari16.4', 'ios16.4'] as const;

/** What Astro has to know to check, draw, print, index and serve the content. */
export function siteConfig(options: PublishOptions = { pdf: true, docx: false }): AstroUserConfig {
  const { integrations, ...drawing } = drawingConfig();
  return { ...drawing, integrations: [...integrations, publishedLibrary(options)] };
}

/** How Astro draws the pages of a library that was published already. */
export function drawingConfig() {
  // Astro would report how it is used to its makers; an office has not agreed to that.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  enterProject();
  return {
    root: PROJECT_FOLDER,
    outDir: DRAWN_PAGES,
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    // The security policy of the pages allows no inline script or style; and while one page is written, others are drawn.
    build: { inlineStylesheets: 'never', concurrency: 8 },
    // Only `unified` runs plugins; Astro's own processor would silently leave them out.
    markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [() => breakLines] }) },
    // Scripts find each other and their styles wherever the site lies.
    vite: {
      build: { assetsInlineLimit: 0, target: [...OLDEST_BROWSERS] },
      experimental: { renderBuiltUrl: () => ({ relative: true }) },
    },
    integrations: [mdx(), drawnPages()],
  } satisfies AstroUserConfig;
}

/** Astro looks for packages from the current folder; what was named from the folder it was called in stays what it is. */
function enterProject(): void {
  process.env['CONTENT_DIR'] = contentFolder();
  process.env['OUT_DIR'] = outputFolder();
  process.chdir(PROJECT_FOLDER);
}
