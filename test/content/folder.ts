import { fileURLToPath } from 'node:url';

/** The content of this repository, which only the tests beside this file read. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
