/** A folder that the user does not trust: secrets are found, and nothing is written until it is trusted. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import {
  dialogWords,
  editor,
  line,
  notification,
  openFile,
  pressButton,
  pressDialogButton,
  quickFix,
} from './driver.mjs';
import { openScene, plant } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  scene = await openScene('restricted', { loggedInByEnvironment: true, trust: false });
  page = scene.page;
  assert.match(await dialogWords(page), /Do you trust the authors/);
  await pressDialogButton(page, /^No/);
});

after(async () => scene?.close());

test('secrets are found, a move is refused with the way out, and works once the folder is trusted', async () => {
  const file = path.join(scene.workspace, 'src/config.ts');
  const original = fs.readFileSync(file, 'utf8');
  const token = /ghp_\w+/.exec(original)?.[0] ?? assert.fail('the sample has no GitHub token');
  plant(token);
  await openFile(page, 'src/config.ts');
  await editor(page, 'src/config.ts').locator('.squiggly-error').first().waitFor();
  for (const action of ['Move to Vault', 'Ignore here', 'Ignore in this workspace']) {
    await line(page, token).getByText(token.slice(0, 12)).first().click();
    await quickFix(page, action);
    const message = notification(page, /Restricted Mode does not allow/);
    await message.waitFor();
    if (action === 'Move to Vault') await scene.shot('refused');
    if (action === 'Ignore in this workspace') break;
    await message.hover();
    await message.getByRole('button', { name: /Clear Notification/ }).click();
    await message.waitFor({ state: 'detached' });
  }
  assert.equal(fs.readFileSync(file, 'utf8'), original);
  assert.deepEqual(
    fs.readdirSync(scene.workspace).filter((name) => name.startsWith('.strongroom')),
    [],
  );

  await pressButton(page, /Restricted Mode does not allow/, 'Manage Workspace Trust');
  await page
    .locator('.workspace-trust-editor')
    .getByRole('button', { name: /^Trust$/ })
    .click();
  await page.locator('.workspace-trust-editor', { hasText: 'You trust this folder' }).waitFor();
  await scene.shot('trusted');
  await openFile(page, 'src/config.ts');
  await line(page, token).getByText(token.slice(0, 12)).first().click();
  await quickFix(page, 'Move to Vault');
  await page.locator('.quick-input-widget:visible', { hasText: 'Log in to Development vault' }).waitFor();
});
