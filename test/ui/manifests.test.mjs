/** Kubernetes manifests, as a person works with them. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/lib/paths.mjs';
import { editor, line, openFile, quickFix, quickPick, runCommand } from './driver.mjs';
import { openScene } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  scene = await openScene('manifests', { loggedInByEnvironment: true });
  page = scene.page;
});

after(async () => scene?.close());

/** @param {string} name */
async function picture(name) {
  // What has just appeared is still fading in.
  await page.waitForTimeout(500);
  const shot = await scene.shot(name);
  if (process.env.STRONGROOM_SCREENSHOTS === '1')
    fs.copyFileSync(shot, path.join(root, `media/screenshots/${name}.png`));
}

test('a Secret goes into the vault, and an ExternalSecret takes its place', async () => {
  const file = path.join(scene.workspace, 'deploy/mail.yaml');
  const password = /password: "(.+)"/.exec(fs.readFileSync(file, 'utf8'))?.[1];
  await openFile(page, 'mail.yaml');
  await line(page, 'kind: Secret').click();
  await runCommand(page, 'Strongroom: Move Kubernetes Secret to Vault');
  await quickPick(page, 'The External Secrets Operator makes the same Secret');
  await quickPick(page, 'SecretStore');
  await quickPick(page, 'Token from the environment');
  await page
    .locator('.quick-input-widget:visible', { hasText: 'Move to Vault as ExternalSecret (secret)' })
    .waitFor();
  await page.keyboard.press('Enter');
  await line(page, 'kind: ExternalSecret').waitFor();
  await line(page, '# The account of the shop').waitFor();
  const { data } = await scene.vault('GET', 'secret/data/mail');
  assert.deepEqual(data.data, { username: 'shop@example.com', password });
  await picture('convertedSecret');
  await page.keyboard.press('Control+Z');
  await line(page, 'kind: Secret').waitFor();
});

/** What each form is called where it is chosen, and a line of what takes the Secret's place. */
const otherForms = {
  'The Secrets Store CSI driver': 'kind: SecretProviderClass',
  'The Vault Agent Injector': '# vault.hashicorp.com/agent-inject-secret-mail: "secret/data/mail"',
};
for (const [form, result] of Object.entries(otherForms))
  test(`a Secret goes into the vault for another way to it: ${form}`, async () => {
    await openFile(page, 'mail.yaml');
    await line(page, 'kind: Secret').click();
    await runCommand(page, 'Strongroom: Move Kubernetes Secret to Vault');
    await quickPick(page, form);
    await quickPick(page, 'secret');
    await page.locator('.quick-input-widget:visible', { hasText: '(secret)' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible input[placeholder^="Role of"]').waitFor();
    await page.keyboard.press('Enter');
    await line(page, result).waitFor();
    assert.doesNotMatch(await editor(page, 'mail.yaml').innerText(), /shop@example/);
    await page.keyboard.press('Control+Z');
    await line(page, 'kind: Secret').waitFor();
  });

test('what the operator refuses and what the vault does not have is told in the manifest, with fixes', async () => {
  await openFile(page, 'orders.yaml');
  const problems = editor(page, 'orders.yaml').locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  await problems.first().waitFor();
  await line(page, 'property: pasword').click();
  await page.keyboard.press('End');
  // The cursor is at the end of the value that the vault does not have.
  await quickFix(page, 'Change to password', async () => picture('manifestFix'));
  await line(page, 'property: password').waitFor();
});

test('a hover says which path of the vault is read, and a definition leads to the store', async () => {
  await openFile(page, 'orders.yaml');
  await line(page, 'key: app/database').getByText('app/database').click();
  await runCommand(page, 'Show or Focus Hover');
  await page.locator('.monaco-hover', { hasText: 'Reads secret/data/app/database' }).first().waitFor();
  await picture('manifestHover');
  await page.keyboard.press('Escape');
  await line(page, 'name: orders-database').first().getByText('orders-database').click();
  await page.keyboard.press('F12');
  const cursor = page.locator('.statusbar').getByRole('button', { name: /Ln 31/ });
  await cursor.waitFor();
});

test('a page shows where the Secrets of a manifest come from, and leads there by keyboard', async () => {
  await openFile(page, 'orders.yaml');
  await runCommand(page, 'Strongroom: Show Where the Secrets of This Manifest Come From');
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await view.getByRole('heading', { name: 'Secret orders-database' }).waitFor();
  await view.getByRole('link', { name: 'Deployment orders' }).waitFor();
  await view.getByRole('link', { name: 'secret/data/app/database, field password' }).waitFor();
  await picture('manifestChain');
  await view.getByRole('link', { name: 'SecretStore vault' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar').getByRole('button', { name: /Ln 41/ }).waitFor();
});
