/** Policies and their tests, as a person works with them. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/lib/paths.mjs';
import {
  answerInput,
  dialogWords,
  editor,
  line,
  openFile,
  openSidebar,
  pressButton,
  pressDialogButton,
  quickPick,
  quickPickLabels,
  runCommand,
  statusBarItem,
} from './driver.mjs';
import { openScene } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  scene = await openScene('policies', { loggedInByEnvironment: true, prepare: commitAll });
  page = scene.page;
});

after(async () => scene?.close());

/** @param {string} folder */
function commitAll(folder) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
      cwd: folder,
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Orders');
}

/** @param {string} name */
async function picture(name) {
  // What has just appeared is still fading in.
  await page.waitForTimeout(500);
  const shot = await scene.shot(name);
  if (process.env.STRONGROOM_SCREENSHOTS === '1')
    fs.copyFileSync(shot, path.join(root, `media/screenshots/${name}.png`));
}

const testItem = (/** @type {RegExp} */ name) =>
  page.locator('.sidebar').getByRole('treeitem', { name }).first();

test('the Testing view runs the tests, says which rule decided, and shows rules that no test touches', async () => {
  const file = path.join(scene.workspace, 'policies/orders.policy-test.yaml');
  fs.appendFileSync(file, '  - list: secret/metadata/orders/\n');
  await openFile(page, 'orders.policy-test.yaml');
  await openSidebar(page, 'Testing');
  await testItem(/orders\.policy-test\.yaml/).waitFor();
  await runCommand(page, 'Test: Run All Tests with Coverage');
  await testItem(/orders\.policy-test\.yaml.*Failed/i).waitFor();
  await editor(page, 'orders.policy-test.yaml').getByText('Expected to be denied').first().waitFor();
  await openFile(page, 'orders.hcl');
  await editor(page, 'orders.hcl').locator('.coverage-deco-gutter.coverage-deco-miss').first().waitFor();
  const misses = await editor(page, 'orders.hcl').locator('.coverage-deco-gutter.coverage-deco-miss').count();
  assert.ok(misses > 0);
  await picture('policyTests');
});

const lens = (/** @type {RegExp} */ title) =>
  editor(page, 'orders.hcl').locator('.codelens-decoration a', { hasText: title }).first();

test('a policy is pushed after a question that says what becomes possible', async () => {
  await openFile(page, 'orders.hcl');
  await runCommand(page, 'Strongroom: Push Policy to the Vault');
  await answerInput(page, 'Name of the policy', 'orders');
  await quickPick(page, 'Token from the environment');
  assert.match(
    await dialogWords(page),
    /Create the policy "orders"[^]*Becomes possible:\s+secret\/data\/orders\/\*: read/,
  );
  await pressDialogButton(page, 'Create');
  await lens(/Same as at Development vault/).waitFor();
  const { data } = await scene.vault('GET', 'sys/policies/acl/orders');
  assert.equal(data.policy, fs.readFileSync(path.join(scene.workspace, 'policies/orders.hcl'), 'utf8'));
});

test('what somebody else has changed is compared, and pulled', async () => {
  const theirs = 'path "secret/data/orders/*" {\n  capabilities = ["read", "update"]\n}\n';
  await scene.vault('PUT', 'sys/policies/acl/orders', { policy: theirs });
  await runCommand(page, 'Strongroom: Compare Policy with the Vault');
  await answerInput(page, 'Name of the policy', 'orders');
  await page.locator('.tab', { hasText: 'orders: Development vault ↔ editor' }).waitFor();
  await page.locator('.diffOverview').first().waitFor();
  await page.keyboard.press('Control+W');
  await openFile(page, 'orders.hcl');
  await runCommand(page, 'Strongroom: Pull Policy from the Vault');
  await answerInput(page, 'Name of the policy', 'orders');
  await editor(page, 'orders.hcl').getByText('"update"').first().waitFor();
});

test('what a change since the last commit allows is said by requests', async () => {
  await lens(/What does this change allow/).click();
  await line(page, '+ secret/data/orders/*: update').waitFor();
  await line(page, '- transit/encrypt/orders: update').waitFor();
  await picture('policyChange');
});

test('the rules that the references of the workspace need are added', async () => {
  fs.writeFileSync(path.join(scene.workspace, 'mail.yaml'), 'password: ref+vault://secret/mail#/password\n');
  await openFile(page, 'orders.hcl');
  await runCommand(page, 'Strongroom: Compare Policy with What the Workspace Uses');
  await line(page, '+ secret/data/mail: read is needed and not allowed').waitFor();
  await pressButton(page, 'needed and not allowed', 'Add Rules');
  await line(page, 'path "secret/data/mail" {').waitFor();
});

test('who may is asked with the path of a reference, and under other circumstances', async () => {
  await runCommand(page, 'Strongroom: Ask Policies: Who May …?');
  await quickPick(page, 'secret/data/mail');
  await quickPick(page, 'GET');
  await quickPickLabels(page);
  await picture('whoMay');
  await quickPick(page, 'Parameters, wrapping, identity');
  await answerInput(page, 'The parameters of the request', '{"a": 1}');
  await answerInput(page, 'For how long is the answer wrapped', '5m');
  await answerInput(page, 'Who asks', '{"groups": ["developers"]}');
  await page.locator('.quick-input-widget:visible', { hasText: 'under these circumstances' }).waitFor();
  await quickPick(page, 'allowed');
  await line(page, 'path "secret/data/mail" {').waitFor();
});

test('beside the vault, a policy is checked with what there is, and completed with its names', async () => {
  const rules = ['secert/data/app/mail', 'legacy/data/billing', 'secret/app', 'secret/data/'];
  const text = rules.map((rule) => `path "${rule}" {\n  capabilities = ["read"]\n}\n`).join('\n');
  fs.writeFileSync(path.join(scene.workspace, 'policies/live.hcl'), text);
  await openFile(page, 'live.hcl');
  await editor(page, 'live.hcl').locator('.squiggly-warning').nth(2).waitFor();
  await statusBarItem(page, /OpenBao 2\.\d/).waitFor();
  await runCommand(page, 'Problems: Focus on Problems View');
  await page
    .locator('.panel')
    .getByPlaceholder(/^Filter/)
    .first()
    .fill('live.hcl');
  const problem = (/** @type {RegExp} */ words) =>
    page.locator('.panel').getByRole('treeitem', { name: words }).first().waitFor();
  await problem(/Development vault has no mount at this path\. Is "secret\/data\/app\/mail" meant/);
  await problem(/"legacy" is KV version 1 at Development vault/);
  await problem(/"secret" is KV version 2: its secrets are read and written below/);
  await line(page, 'secret/data/"').click();
  await page.keyboard.press('End');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget').getByText('secret/data/app/').first().waitFor();
  await picture('policyLive');
});
