import { check } from '#check/check.ts';
import { drawPages } from './draw-pages.ts';

/*
 * Draws the pages of one content folder, in a process of its own: Astro keeps the modules of pages once it has loaded
 * them, so a second library in one process would come out as the first.
 */
const [content = '', folder = ''] = process.argv.slice(2);
process.env['CONTENT_DIR'] = content;
const { library } = await check(content);
if (!library) throw new Error(`The content of ${content} has errors.`);
await drawPages(library, folder);
