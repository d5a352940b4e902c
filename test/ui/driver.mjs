/**
 * Drives VS Code in a headless browser as a person would: keyboard, mouse, what can be seen. Every function waits for
 * what it needs to see and fails with a screenshot's worth of words when it does not come.
 */
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { privateHome, privateKeyring } from '../../scripts/lib/keyring.mjs';
import { resultsDir, root } from '../../scripts/lib/paths.mjs';
import { ServiceGroup } from '../../scripts/lib/processes.mjs';
import { linkExtension, startVsCodeServer } from '../../scripts/lib/vscodeServer.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Session
 * @property {Page} page
 * @property {(name: string) => Promise<string>} shot writes `<name>.png` and returns its path
 * @property {() => Promise<void>} reload as "Developer: Reload Window" does
 * @property {string} logsDir VS Code's own logs and the server's output
 * @property {() => Promise<void>} close ends the browser and the server
 */

/**
 * @param {object} options
 * @param {string} options.name of the folder under `test-results/` for logs, state and screenshots
 * @param {string} options.workspace folder to open
 * @param {object} [options.settings] user settings
 * @param {object} [options.machineSettings] settings with scope `machine`
 * @param {NodeJS.ProcessEnv} [options.env] for the extension host
 * @param {string} [options.vsix] installed as a person would; without it the extension is loaded from the working tree
 * @param {boolean} [options.keyring] run on a private session bus with an unlocked keyring (Linux)
 * @param {boolean} [options.trust] false: the workspace trust prompt is left to the caller
 * @param {string} [options.shotsDir] default: `test-results/<name>/shots`
 * @param {1 | 2} [options.scale] device pixels per CSS pixel
 * @returns {Promise<Session>} once the workbench and the extension's sidebar icon are there
 */
export async function launchVsCode(options) {
  const folder = path.join(resultsDir, options.name);
  const shots = options.shotsDir ?? path.join(folder, 'shots');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const made of [folder, shots]) fs.mkdirSync(made, { recursive: true });
  const services = new ServiceGroup();
  const extensionsDir = path.join(folder, 'extensions');
  if (!options.vsix) linkExtension(extensionsDir, root);
  const { wrapper, env } = options.keyring
    ? privateKeyring(folder)
    : { wrapper: undefined, env: privateHome(folder) };
  const server = await startVsCodeServer(services, {
    dataDir: path.join(folder, 'vscode'),
    extensionsDir,
    logFile: path.join(folder, 'vscode.log'),
    userSettings: {
      'editor.lightbulb.enabled': 'on',
      ...(options.trust !== false && { 'security.workspace.trust.enabled': false }),
      ...options.settings,
    },
    env: { ...env, ...options.env },
    ...(options.vsix && { vsix: options.vsix }),
    ...(options.machineSettings && { machineSettings: options.machineSettings }),
    ...(wrapper && { wrapper }),
  });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await services.stopAll();
  };
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const shot = async (/** @type {string} */ name) => {
    const file = path.join(shots, `${name}.png`);
    await page.screenshot({ path: file });
    return file;
  };
  const open = async () => {
    await page.goto(server.url(options.workspace));
    // The first window on a cold machine takes its time.
    await page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
    const { contributes } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    const [container] = contributes.viewsContainers.activitybar;
    await activityBarTab(page, container.title).waitFor({ timeout: 120_000 });
  };
  try {
    await open();
  } catch (error) {
    await shot('failed-to-start').catch(() => undefined);
    await close();
    throw error;
  }
  return { page, shot, reload: open, logsDir: folder, close };
}

/** @param {Page} page @param {string} title */
const activityBarTab = (page, title) => page.locator('.activitybar').getByRole('tab', { name: title });

/** @param {Page} page @param {string} title of a view container in the activity bar */
export async function openSidebar(page, title) {
  const tab = activityBarTab(page, title);
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  await page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
}

/** By its tab, or else through Quick Open. @param {Page} page @param {string} name the file's path in the workspace, or its end */
export async function openFile(page, name) {
  const tab = page.locator(`.tab[data-resource-name="${path.posix.basename(name)}"]`).first();
  if (await tab.isVisible()) await tab.click();
  else {
    const row = page.locator('.quick-input-widget:visible .monaco-list-row', {
      hasText: path.posix.basename(name),
    });
    // A file that was written just now is not in the list of one that was opened before: opened anew, as a person would.
    for (let tries = 1; ; tries++) {
      await page.keyboard.press('Control+P');
      await quickInput(page).fill(name);
      const shown = row.first().waitFor({ timeout: 7000 });
      if (tries === 4) await shown;
      if (await succeeds(shown)) break;
      await page.keyboard.press('Escape');
    }
    await row.first().click();
  }
  await editor(page, name).waitFor();
}

/** @param {Promise<unknown>} promise @returns {Promise<boolean>} whether it is fulfilled */
const succeeds = (promise) =>
  promise.then(
    () => true,
    () => false,
  );

/** The editor that shows a file. @param {Page} page @param {string} name the end of its path */
export const editor = (page, name) => page.locator(`.editor-instance .monaco-editor[data-uri$="${name}"]`);

/** A line of the active editor's text. @param {Page} page @param {string} text a part of it */
export const line = (page, text) =>
  page.locator('.editor-instance .view-line', {
    hasText: new RegExp(literal(text).replaceAll(' ', '\\s')),
  });

/** @param {string} text @returns {string} a pattern that matches nothing else */
export const literal = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** From the command palette. @param {Page} page @param {string} title with its category: `Strongroom: Log In` */
export async function runCommand(page, title) {
  // A question that is just closing may take the palette with it: opened again, as a person would.
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('F1');
    const filled = quickInput(page).fill(`>${title}`, { timeout: 5000 });
    if (tries === 4) await filled;
    if (await succeeds(filled)) break;
    await page.keyboard.press('Escape');
  }
  await quickPick(page, title);
}

/** @param {Page} page */
const quickInput = (page) =>
  page
    .locator('.quick-input-widget:visible input[type="text"], .quick-input-widget:visible input.input')
    .first();

/** Chooses an entry of the open pick list. @param {Page} page @param {string} label a part of what it says */
export async function quickPick(page, label) {
  const row = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: label }).first();
  await row.waitFor();
  await row.click();
}

/** The words of the open pick list. @param {Page} page @returns {Promise<string[]>} */
export async function quickPickLabels(page) {
  const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

/** Answers the open input box. @param {Page} page @param {string} text */
export async function typeInput(page, text) {
  await quickInput(page).fill(text);
  await page.keyboard.press('Enter');
}

/** Opens the quick fix menu at the cursor and chooses from it. @param {Page} page @param {string} title a part of it
 * @param {() => Promise<unknown>} [beforeChoice] called while the menu is open */
export async function quickFix(page, title, beforeChoice) {
  const item = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  // The key does nothing while a hover that is just closing has the focus: pressed again, as a person would.
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('Control+.');
    const shown = item.waitFor({ timeout: 10_000 });
    if (tries === 4) await shown;
    if (await succeeds(shown)) break;
    await page.keyboard.press('Escape');
  }
  await beforeChoice?.();
  await item.click();
}

/** A message in the corner. @param {Page} page @param {string | RegExp} text */
export const notification = (page, text) => page.locator('.notification-list-item', { hasText: text });

/** Presses a button of a message. @param {Page} page @param {string | RegExp} text of the message @param {string} button */
export async function pressButton(page, text, button) {
  await notification(page, text).getByRole('button', { name: button }).click();
}

/** An entry of the sidebar's tree. @param {Page} page @param {string | RegExp} name */
export const treeItem = (page, name) => page.locator('.sidebar').getByRole('treeitem', { name }).first();

/** Presses a button of a modal dialog. @param {Page} page @param {string | RegExp} button */
export async function pressDialogButton(page, button) {
  await page.locator('.monaco-dialog-box').getByRole('button', { name: button }).click();
}

/** Chooses from the context menu of an entry of the sidebar's tree. @param {Page} page @param {string | RegExp} item
 * @param {string} command a part of its title */
export async function treeMenu(page, item, command) {
  // A tree that is drawn anew closes its menu: opened again, as a person would.
  for (let tries = 1; ; tries++) {
    await treeItem(page, item).click({ button: 'right' });
    // VS Code ignores a click that follows the opening of the menu at once.
    const ready = page.getByRole('menuitem', { name: command }).hover({ timeout: 10_000 });
    if (tries === 4) await ready;
    if (await succeeds(ready)) break;
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Enter');
}

/** Answers the input box that asks for `prompt`. @param {Page} page @param {string | RegExp} prompt @param {string} text
 * @returns {Promise<boolean>} whether what was typed was hidden */
export async function answerInput(page, prompt, text) {
  await page.locator('.quick-input-widget:visible', { hasText: prompt }).waitFor();
  const hidden = (await quickInput(page).getAttribute('type')) === 'password';
  await typeInput(page, text);
  return hidden;
}

/** The words of the modal dialog that is open or about to be. @param {Page} page @returns {Promise<string>} */
export async function dialogWords(page) {
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  return dialog.innerText();
}

/** An entry of the status bar. @param {Page} page @param {string | RegExp} name */
export const statusBarItem = (page, name) => page.locator('.statusbar').getByRole('button', { name });

/** @param {Page} page @returns {Promise<string>} */
const clipboard = (page) => page.evaluate('navigator.clipboard.readText()');

/** Waits until the clipboard holds a text. @param {Page} page @param {string} text */
export async function untilClipboardHolds(page, text) {
  for (let tries = 0; (await clipboard(page)) !== text; tries++) {
    if (tries === 100) throw new Error('The clipboard does not get to hold what it should.');
    await page.waitForTimeout(100);
  }
}

/** @param {Page} page @param {string} text */
export async function setClipboard(page, text) {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
}
