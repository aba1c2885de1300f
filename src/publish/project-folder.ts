import { fileURLToPath } from 'node:url';

/** The folder of this project, wherever a command is called from. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../../', import.meta.url));
