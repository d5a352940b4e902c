/** A folder that the user does not trust: secrets are found, and nothing is written until it is. And a file that is read-only. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import {
  editor,
  line,
  notification,
  openFile,
  pressButton,
  quickFix,
  quickPick,
  statusBarItem,
} from './driver.mjs';
import { openScene, plant } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;
const environment = 'OTHER: ref+vault://secret/other#/field\n';

before(async () => {
  scene = await openScene('restricted', {
    loggedInByEnvironment: true,
    trust: false,
    settings: {
      'security.workspace.trust.startupPrompt': 'never',
      'files.readonlyInclude': { 'vals.env.yaml': true },
    },
  });
  page = scene.page;
  await statusBarItem(page, 'Restricted Mode').waitFor();
  fs.writeFileSync(path.join(scene.workspace, 'vals.env.yaml'), environment);
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
  // Another file takes the place of the page.
  await openFile(page, 'src/notSecrets.ts');
  await openFile(page, 'src/config.ts');
  await line(page, token).getByText(token.slice(0, 12)).first().click();
  await quickFix(page, 'Move to Vault');
  await page.locator('.quick-input-widget:visible', { hasText: 'Log in to Development vault' }).waitFor();
  await quickPick(page, 'VAULT_TOKEN');
  await page.locator('.quick-input-widget:visible', { hasText: 'Move to Vault: ' }).waitFor();
  await page.keyboard.press('Enter');

  // The reference cannot be written: nothing is replaced, and the vault can be as it was.
  const stored = /The value is in the vault \(secret\/orders\/github.*vals\.env\.yaml could not be written/;
  await notification(page, stored).waitFor();
  assert.deepEqual(Object.values((await scene.vault('GET', 'secret/data/orders/github')).data.data), [token]);
  await line(page, token).waitFor();
  await scene.shot('stored');
  await pressButton(page, stored, 'Roll Back');
  await page.getByText('The vault is as it was before').waitFor();
  await assert.rejects(scene.vault('GET', 'secret/data/orders/github'), /HTTP 404/);
  assert.equal(fs.readFileSync(path.join(scene.workspace, 'vals.env.yaml'), 'utf8'), environment);
  await openFile(page, 'vals.env.yaml');
  await line(page, 'GITHUB_TOKEN').waitFor({ state: 'detached' });
});
