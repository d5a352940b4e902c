import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything the scripts install or generate on this machine; ignored by git and safe to delete. */
export const toolsDir = path.join(root, '.tools');

/** What a test run leaves behind: reports, screenshots, logs. */
export const resultsDir = path.join(root, 'test-results');
