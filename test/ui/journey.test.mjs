/**
 * The journey of a new user, driven in the browser against the packaged extension, a real vault and a real keyring. Its
 * screenshots are the README's pictures: `media/screenshots/` is written when `STRONGROOM_SCREENSHOTS=1`.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { findVaultBinary, seedDevVault, startDevVault, vaultApi } from '../../scripts/lib/devVault.mjs';
import { resultsDir, root } from '../../scripts/lib/paths.mjs';
import { ServiceGroup } from '../../scripts/lib/processes.mjs';
import { writeSampleWorkspace } from '../../scripts/lib/sampleWorkspace.mjs';
import { thisTarget } from '../../scripts/lib/vsix.mjs';
import {
  editor,
  launchVsCode,
  line,
  notification,
  openFile,
  openSidebar,
  quickFix,
  quickPick,
  quickPickLabels,
  treeItem,
} from './driver.mjs';

const workspace = path.join(resultsDir, 'workspace/orders');
const file = path.join(workspace, 'src/config.ts');
const services = new ServiceGroup();
/** @type {import('./driver.mjs').Session} */
let code;
/** @type {ReturnType<typeof vaultApi>} */
let vault;
/** The text of the file before anything was done, and the token in it. */
let original = '';
let token = '';

/** For the README when asked, for whoever looks into a failed run always. @param {string} name */
async function picture(name) {
  // What has just appeared is still fading in.
  await code.page.waitForTimeout(500);
  const shot = await code.shot(name);
  if (process.env.STRONGROOM_SCREENSHOTS !== '1') return;
  const kept = path.join(root, 'media/screenshots', `${name}.png`);
  fs.mkdirSync(path.dirname(kept), { recursive: true });
  fs.copyFileSync(shot, kept);
}

/** What the editor shows, spaces as spaces. */
const shownText = async () =>
  (await editor(code.page, 'config.ts').locator('.view-lines').innerText()).replaceAll('\u00A0', ' ');

before(async () => {
  writeSampleWorkspace(workspace, { reset: true });
  original = fs.readFileSync(file, 'utf8');
  token = /ghp_\w+/.exec(original)?.[0] ?? assert.fail('the sample has no GitHub token');
  fs.appendFileSync(path.join(resultsDir, 'canaries.txt'), `${token}\n`);
  const binary = await findVaultBinary();
  const logFile = path.join(resultsDir, 'journey-vault.log');
  const dev = await startDevVault(services, { binary, logFile });
  await seedDevVault(dev.address, dev.token, { username: 'ann', password: 'not used here' });
  vault = vaultApi(dev.address, dev.token);
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  code = await launchVsCode({
    name: 'journey',
    workspace,
    vsix: path.join(root, 'dist', `${name}-${thisTarget()}-${version}.vsix`),
    keyring: process.platform === 'linux',
    machineSettings: {
      'strongroom.profiles': [{ name: 'Development vault', address: dev.address }],
      'strongroom.defaultProfile': 'Development vault',
    },
    settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern' },
    env: { VAULT_TOKEN: dev.token },
  });
});

after(async () => {
  await code?.shot('end');
  await code?.close();
  await services.stopAll();
});

test('a hardcoded secret is underlined, and the hover says what to do but not the value', async () => {
  const { page } = code;
  await openFile(page, 'src/config.ts');
  await page.locator('.squiggly-error').first().waitFor();
  await line(page, 'githubToken').getByText(token).first().hover();
  const hover = page
    .locator('.monaco-hover:visible', { hasText: 'GitHub personal access token' })
    // The diagnostic is there at once; what the server says beside it comes a moment later.
    .filter({ hasText: 'Revoke or rotate it' })
    .first();
  await hover.waitFor();
  // The language's own hover joins when its server has started.
  await hover.getByText('Loading...').waitFor({ state: 'hidden' });
  const words = await hover.innerText();
  assert.match(words, /Move it to Vault/);
  assert.ok(!words.includes(token.slice(0, 12)), 'the hover shows the token');
  await picture('squiggle');
  await page.keyboard.press('Escape');
});

test('the quick fix moves it into the vault and leaves a reference', async () => {
  const { page } = code;
  await line(page, 'githubToken').getByText(token).first().click();
  await quickFix(page, 'Move to Vault', () => picture('quickFix'));
  const methods = await quickPickLabels(page);
  assert.ok(
    methods.some((label) => label.includes('VAULT_TOKEN')),
    methods.join('; '),
  );
  await quickPick(page, 'VAULT_TOKEN');
  await page.locator('.quick-input-widget:visible', { hasText: 'GITHUB_TOKEN' }).waitFor();
  await picture('move');
  await page.keyboard.press('Enter');
  await line(page, 'process.env.GITHUB_TOKEN').waitFor();
  await notification(page, /Moved to secret\/orders\/github/).waitFor();

  const stored = await vault('GET', 'secret/data/orders/github');
  assert.deepEqual(Object.values(stored.data.data), [token]);
  assert.ok(!(await shownText()).includes(token));
  const environment = fs.readFileSync(path.join(workspace, 'vals.env.yaml'), 'utf8');
  assert.match(environment, /^GITHUB_TOKEN: .*ref\+vault:\/\/secret\/orders\/github#\//m);
  assert.ok(!environment.includes(token));
});

test('the sidebar shows where it is now', async () => {
  const { page } = code;
  await notification(page, /Moved to/)
    .getByRole('button', { name: 'Show in Sidebar' })
    .click();
  await treeItem(page, /Field/).waitFor();
  await openSidebar(page, 'Strongroom');
  assert.ok(!(await page.locator('.sidebar').innerText()).includes(token));
  await picture('moved');
});

test('one undo brings the text back, and the secret stays in the vault', async () => {
  const { page } = code;
  await line(page, 'process.env.GITHUB_TOKEN').click();
  await page.keyboard.press('Control+Z');
  await line(page, token).waitFor();
  await page.keyboard.press('Control+S');
  for (let tries = 0; tries < 50 && fs.readFileSync(file, 'utf8') !== original; tries++)
    await page.waitForTimeout(100);
  assert.equal(fs.readFileSync(file, 'utf8'), original);
  const stored = await vault('GET', 'secret/data/orders/github');
  assert.deepEqual(Object.values(stored.data.data), [token]);
});

test('the token of the login is in the keyring, not in a file of VS Code', async (t) => {
  if (process.platform !== 'linux') return t.skip('the keyring of this test is for Linux');
  const keyring = path.join(code.logsDir, 'home/.local/share/keyrings');
  assert.ok(fs.readdirSync(keyring).length > 0, 'nothing was written to the keyring');
});
