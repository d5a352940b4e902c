/** Files that nobody opened, as a person sees them: the Problems view from the start, and a scan on request. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/lib/paths.mjs';
import { editor, notification, pressButton, runCommand } from './driver.mjs';
import { openScene, plant } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;
/** The values in the sample's environment file. @type {readonly string[]} */
let values;

before(async () => {
  scene = await openScene('closedFiles', {
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
    trust: false,
  });
  page = scene.page;
  values = [...fs.readFileSync(path.join(scene.workspace, '.env'), 'utf8').matchAll(/=(\S{16,})$/gm)].map(
    ([, value = '']) => value,
  );
  assert.ok(values.length > 1);
  plant(...values);
});

after(async () => scene?.close());

const panel = () => page.locator('.part.panel');
const problem = (/** @type {RegExp} */ name) => panel().getByRole('treeitem', { name }).first();

test('the Problems view lists them without their values, also in an untrusted folder', async () => {
  await page.locator('.part.banner').getByRole('button', { name: 'Close Banner' }).click();
  await page.keyboard.press('Control+Shift+M');
  await problem(/application\.yaml/).waitFor();
  await problem(/OpenAI/).waitFor();
  const words = await panel().innerText();
  for (const value of values) assert.ok(!words.includes(value));
  // What has just appeared is still fading in.
  await page.waitForTimeout(500);
  const shot = await scene.shot('problems');
  if (process.env.STRONGROOM_SCREENSHOTS === '1')
    fs.copyFileSync(shot, path.join(root, 'media/screenshots/problems.png'));
});

test('one of them opens at its place, and goes when another program removes it', async () => {
  await problem(/OpenAI/).dblclick();
  await editor(page, '.env').locator('.squiggly-error').first().waitFor();
  const file = path.join(scene.workspace, '.env.old');
  fs.copyFileSync(path.join(scene.workspace, '.env'), file);
  await problem(/\.env\.old/).waitFor();
  fs.rmSync(file);
  await problem(/\.env\.old/).waitFor({ state: 'detached' });
});

test('asked for, a scan says what there is', async () => {
  await page.keyboard.press('Control+Shift+M');
  await runCommand(page, 'Strongroom: Scan Workspace');
  const summary = /\d+ secrets in \d+ files\./;
  await notification(page, summary).waitFor();
  await scene.shot('summary');
  await pressButton(page, summary, 'Show Problems');
  await problem(/application\.yaml/).waitFor();
});
