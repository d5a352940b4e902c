/** Policies and their tests, as a person works with them. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/lib/paths.mjs';
import { editor, openFile, openSidebar, runCommand } from './driver.mjs';
import { openScene } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  scene = await openScene('policies');
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
