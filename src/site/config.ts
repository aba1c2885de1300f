import type { AstroUserConfig } from 'astro';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { breakLines } from './break-lines.ts';
import { manualSite } from './integration.ts';
import { isPublished, library } from './library.ts';

/** How Astro draws the site; the address at which it is published comes from office.yaml. */
export function siteConfig(): AstroUserConfig {
  const site = isPublished() ? library().office.site : undefined;
  return {
    ...(site === undefined ? {} : { site }),
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    // The security policy of the pages allows no inline script or style; and while one page is written, others are drawn.
    build: { inlineStylesheets: 'never', concurrency: 8 },
    // Only `unified` runs plugins; Astro's own processor would silently leave them out.
    markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [() => breakLines] }) },
    // Scripts find each other and their styles wherever the site lies.
    vite: {
      build: { assetsInlineLimit: 0 },
      experimental: { renderBuiltUrl: () => ({ relative: true }) },
    },
    integrations: [mdx(), manualSite()],
  };
}
