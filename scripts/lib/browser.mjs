import { chromium } from 'playwright-core';
import { UserError } from './progress.mjs';
import { ensureBrowser } from './tools.mjs';

/**
 * A headless browser: `STRONGROOM_BROWSER` (a Chromium or Chrome executable), else the one from npm on Linux, else the
 * installed Chrome.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const executablePath = process.env.STRONGROOM_BROWSER;
  if (executablePath) return chromium.launch({ executablePath, args: ['--no-sandbox'] });
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  // On a machine without a desktop's libraries the package unpacks its own when it believes to be in that cloud service.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: bundled } = await import(await ensureBrowser());
  try {
    return await chromium.launch({ executablePath: await bundled.executablePath(), args: bundled.args });
  } catch (error) {
    throw new UserError(
      `The headless browser does not start; set STRONGROOM_BROWSER to a Chromium. ${String(error)}`,
    );
  }
}
