/** The sidebar as a person uses it: logging in and out, looking, copying, changing, deleting, and what others may not see. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { developerRole } from '../../scripts/lib/devVault.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import {
  answerInput,
  dialogWords,
  line,
  openFile,
  openSidebar,
  pressDialogButton,
  quickPick,
  quickPickLabels,
  runCommand,
  setClipboard,
  statusBarItem,
  treeItem,
  treeMenu,
  untilClipboardHolds,
} from './driver.mjs';
import { annsPassword, openScene, plant } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;
const item = (/** @type {string | RegExp} */ name) => treeItem(page, name);
const data = async (/** @type {string} */ secret) =>
  (await scene.vault('GET', `secret/data/${secret}`)).data.data;

/** For the README when asked. @param {string} name */
async function picture(name) {
  // What has just appeared is still fading in.
  await page.waitForTimeout(500);
  const shot = await scene.shot(name);
  if (process.env.STRONGROOM_SCREENSHOTS === '1')
    fs.copyFileSync(shot, path.join(root, 'media/screenshots', `${name}.png`));
}

/** The accessors of a user's tokens that the vault still knows. @param {string} displayName */
async function liveTokens(displayName) {
  const { data: listed } = await scene.vault('LIST', 'auth/token/accessors');
  const found = await Promise.all(
    listed.keys.map(async (/** @type {string} */ accessor) =>
      scene.vault('POST', 'auth/token/lookup-accessor', { accessor }).catch(() => undefined),
    ),
  );
  return found
    .filter((token) => token?.data.display_name === displayName)
    .map((token) => token.data.accessor);
}

/** @param {string} method @param {() => Promise<unknown>} answers */
async function logIn(method, answers) {
  await item(/^Log in…/).click();
  await quickPick(page, method);
  await answers();
  await item(/^Mount secret/).waitFor();
}

before(async () => {
  scene = await openScene('sidebar', { machineSettings: { 'strongroom.clipboard.clearAfter': 1 } });
  page = scene.page;
  await scene.vault('PUT', 'sys/policies/acl/reader', {
    policy: 'path "secret/data/team/shared/signing" { capabilities = ["read"] }',
  });
  await scene.vault('POST', 'auth/userpass/users/rob', { password: annsPassword, token_policies: 'reader' });
  await openSidebar(page, 'Strongroom');
});

after(async () => scene?.close());

test('logging in with a user name and a password, which is hidden', async () => {
  await statusBarItem(page, 'Vault profile Development vault, logged out').waitFor();
  await item(/^Log in…/).click();
  assert.equal(
    (await quickPickLabels(page)).length,
    3,
    'a method is missing, or one that is not available is offered',
  );
  await picture('login');
  await quickPick(page, 'Username and password');
  assert.equal(await answerInput(page, 'Username at', 'ann'), false);
  assert.equal(await answerInput(page, 'Password of ann', annsPassword), true);
  await item(/^Vault profile Development vault, logged in as userpass-ann/).waitFor();
  await statusBarItem(page, 'Vault profile Development vault, logged in as userpass-ann').waitFor();
});

test('every level has a name that a screen reader can say, and no value is in it', async () => {
  await item(/^Mount secret, key\/value version 2/).click();
  await item(/^Folder app/).click();
  await item(/^Secret mail/).click();
  await item(/^Field password, value hidden/).waitFor();
  await item(/^Mount legacy, key\/value version 1/).waitFor();
  const { password } = await data('app/mail');
  plant(password);
  assert.ok(!(await page.locator('.sidebar').innerHTML()).includes(password), 'a value is in the sidebar');
  await picture('sidebar');
});

test('a value is shown when asked for, until it is hidden', async () => {
  const { password } = await data('app/mail');
  await treeMenu(page, /^Field password/, 'Reveal Value');
  await item(/^Field password, value shown/)
    .getByText(password)
    .waitFor();
  await treeMenu(page, /^Field password/, 'Hide Value');
  await item(/^Field password, value hidden/).waitFor();
  assert.ok(!(await page.locator('.sidebar').innerHTML()).includes(password), 'the value is still there');
});

test('a copied value leaves the clipboard again', async () => {
  const { password } = await data('app/mail');
  await treeMenu(page, /^Field password/, 'Copy Value');
  await untilClipboardHolds(page, password);
  await untilClipboardHolds(page, '');
});

test('a reference is copied in each format, and inserted at the cursor', async () => {
  for (const reference of ['ref+vault://secret/app/mail#/password', 'vault:secret/data/app/mail#password']) {
    await treeMenu(page, /^Field password/, 'Copy Reference');
    await quickPick(page, reference);
    await untilClipboardHolds(page, reference);
  }
  await openFile(page, 'src/notSecrets.ts');
  await page.keyboard.press('Control+End');
  await treeMenu(page, /^Field password/, 'Insert Reference');
  await line(page, 'ref+vault://secret/app/mail#/password').waitFor();
  await page.keyboard.press('Control+Z');
  await line(page, 'ref+vault://secret/app/mail').waitFor({ state: 'detached' });
});

test('a field is changed, added and deleted, and its neighbours stay', async () => {
  const before = await data('app/mail');
  const [changed, added] = ['a value of password', 'a value of relay'];
  plant(changed, added);
  await treeMenu(page, /^Field password/, 'Edit Field');
  await quickPick(page, 'Type a value');
  assert.equal(await answerInput(page, 'The value to store', changed), true);
  await page.getByText('password of secret/app/mail was changed').waitFor();
  assert.deepEqual(await data('app/mail'), { ...before, password: changed });

  await treeMenu(page, /^Secret mail/, 'Add Field');
  await answerInput(page, 'Name of the new field of secret/app/mail', 'host');
  await page.getByText('There is a field of this name already').waitFor();
  await answerInput(page, 'There is a field', 'relay');
  await setClipboard(page, `${added}\nin two lines`);
  await quickPick(page, 'Use the clipboard');
  await item(/^Field relay/).waitFor();
  assert.deepEqual(await data('app/mail'), { ...before, password: changed, relay: `${added}\nin two lines` });

  await treeMenu(page, /^Field relay/, 'Delete Field');
  assert.match(await dialogWords(page), /Delete the field "relay" of secret\/app\/mail\?[^]*Older versions/);
  await pressDialogButton(page, 'Delete');
  await item(/^Field relay/).waitFor({ state: 'detached' });
  assert.deepEqual(await data('app/mail'), { ...before, password: changed });
});

test('a new secret with a random value; one that exists is not written over', async () => {
  await treeMenu(page, /^Folder app/, 'Create Secret');
  await answerInput(page, 'Create Secret in secret', 'app/queue');
  await answerInput(page, 'Name of the first field of secret/app/queue', 'token');
  await quickPick(page, 'Generate a random value');
  await item(/^Field token/).waitFor();
  const { token } = await data('app/queue');
  assert.ok(Buffer.from(token, 'base64url').length === 32);
  plant(token);

  await treeMenu(page, /^Folder app/, 'Create Secret');
  await answerInput(page, 'Create Secret in secret', 'app/queue');
  await answerInput(page, 'Name of the first field of secret/app/queue', 'other');
  await quickPick(page, 'Generate a random value');
  await page.locator('.notification-list-item', { hasText: 'secret/app/queue exists already' }).waitFor();
  await page.keyboard.press('Escape');
  assert.deepEqual(await data('app/queue'), { token });
});

test('deleting takes the latest version only, and undelete brings it back', async () => {
  const before = await data('app/mail');
  await treeMenu(page, /^Secret mail/, 'Delete Secret');
  assert.match(await dialogWords(page), /Delete the latest version of secret\/app\/mail\?/);
  await pressDialogButton(page, 'Delete');
  await item(/^Secret mail, deleted/).waitFor();
  const { data: metadata } = await scene.vault('GET', 'secret/metadata/app/mail');
  const latest = metadata.current_version;
  for (const [version, { deletion_time: deleted, destroyed }] of Object.entries(metadata.versions)) {
    assert.equal(deleted !== '', Number(version) === latest, `version ${version}`);
    assert.equal(destroyed, false);
  }
  await scene.shot('deleted');
  await item(/^Undelete \(the latest version is deleted\)/).click();
  await item(/^Field password/).waitFor();
  assert.deepEqual(await data('app/mail'), before);
});

test('KV version 1 says that a delete is for good', async () => {
  await item(/^Mount legacy/).click();
  await treeMenu(page, /^Secret billing/, 'Delete Secret');
  assert.match(await dialogWords(page), /Delete legacy\/billing permanently\?[^]*cannot be undone/);
  await pressDialogButton(page, 'Cancel');
  assert.ok((await scene.vault('GET', 'legacy/billing')).data.apiKey);
  await treeMenu(page, /^Secret billing/, 'Delete Secret');
  await pressDialogButton(page, 'Delete Permanently');
  await item(/^Secret billing/).waitFor({ state: 'detached' });
  await assert.rejects(scene.vault('GET', 'legacy/billing'), /HTTP 404/);
});

test("the web address leads to the secret in the vault's own pages", async () => {
  // An address of this machine needs no question whether to open it: the page comes at once, through VS Code's proxy.
  const opened = page.waitForEvent('popup');
  await treeMenu(page, /^Secret mail/, 'Open in Browser');
  const web = await opened;
  const where = '/ui/vault/secrets/secret/show/app/mail';
  await web.waitForURL((url) => url.pathname.endsWith(where));
  await web.goto(scene.address + where);
  await web.locator('input[type="password"]').fill(scene.rootToken);
  await web.keyboard.press('Enter');
  await web.getByText('Create new version').waitFor();
  assert.equal(new URL(web.url()).pathname, where);
  await web.getByText('username', { exact: true }).waitFor();
});

test('the keyboard alone reaches a field and copies its reference', async () => {
  await runCommand(page, 'Strongroom: Focus on Vault View');
  await page.keyboard.press('Home');
  const focused = page.locator('.sidebar .monaco-list:focus-within .monaco-list-row.focused');
  await focused.and(page.getByRole('treeitem', { name: /^Vault profile/ })).waitFor();
  for (const [key, name] of /** @type {const} */ ([
    ['ArrowDown', /^Mount legacy/],
    ['ArrowLeft', /^Mount legacy/],
    ['ArrowDown', /^Mount secret/],
    ['ArrowRight', /^Folder app/],
    ['ArrowRight', /^Secret database/],
  ])) {
    await page.keyboard.press(key);
    await focused.and(page.getByRole('treeitem', { name })).waitFor();
  }
  await page.keyboard.press('ArrowRight');
  // The other one is in the secret that is open already.
  await page
    .locator('.sidebar')
    .getByRole('treeitem', { name: /^Field host/ })
    .nth(1)
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await focused.and(page.getByRole('treeitem', { name: /^Field host/ })).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+C');
  await quickPickLabels(page);
  await page.keyboard.press('Enter');
  await untilClipboardHolds(page, 'ref+vault://secret/app/database#/host');
});

test('logging out forgets the token; with revoke the vault does, too', async () => {
  const [first] = await liveTokens('userpass-ann');
  assert.ok(first);
  await treeMenu(page, /^Vault profile/, 'Log Out');
  await quickPick(page, 'Forgets the token on this machine');
  await statusBarItem(page, /logged out/).waitFor();
  assert.deepEqual(await liveTokens('userpass-ann'), [first]);

  await logIn('Username and password', async () => {
    await answerInput(page, 'Username at', 'ann');
    await answerInput(page, 'Password of ann', annsPassword);
  });
  assert.equal((await liveTokens('userpass-ann')).length, 2);
  await treeMenu(page, /^Vault profile/, 'Log Out');
  await quickPick(page, 'revoke the token');
  await statusBarItem(page, /logged out/).waitFor();
  assert.deepEqual(await liveTokens('userpass-ann'), [first]);
});

test('logging in with an AppRole, and what a wrong secret ID says', async () => {
  const { roleId, secretId } = await developerRole(scene.address, scene.rootToken);
  plant(secretId);
  await item(/^Log in…/).click();
  await quickPick(page, 'AppRole');
  assert.equal(await answerInput(page, 'Role ID at', roleId), false);
  assert.equal(await answerInput(page, 'Secret ID', 'not the secret id'), true);
  await page.locator('.notification-list-item', { hasText: 'refuses these credentials' }).waitFor();
  await scene.shot('refused');
  await page.keyboard.press('Escape');
  await logIn('AppRole', async () => {
    await answerInput(page, 'Role ID at', roleId);
    await answerInput(page, 'Secret ID', secretId);
  });
  await statusBarItem(page, 'Vault profile Development vault, logged in as approle').waitFor();
});

test('a session that the vault has ended is told as expired', async () => {
  const [accessor] = await liveTokens('approle');
  await scene.vault('POST', 'auth/token/revoke-accessor', { accessor });
  await page.locator('.sidebar').getByRole('button', { name: 'Refresh' }).first().click();
  await item(/^Log in… \(the session has expired\)/).waitFor();
  await statusBarItem(page, 'Vault profile Development vault, session expired').waitFor();
  await scene.shot('expired');
});

test('a path that cannot be listed is pinned, read, and unpinned', async () => {
  await logIn('Username and password', async () => {
    await answerInput(page, 'Username at', 'rob');
    await answerInput(page, 'Password of rob', annsPassword);
  });
  await item(/^Mount secret/).click();
  await item(/^Pin a path… \(no permission to list\)/).click();
  await answerInput(page, 'Mount and path of a secret', 'secret/team/shared/signing');
  await item(/^Secret secret\/team\/shared\/signing/).click();
  await item(/^Field passphrase/).waitFor();
  await scene.shot('pinned');
  await treeMenu(page, /^Secret secret\/team/, 'Unpin Path');
  await item(/^Secret secret\/team/).waitFor({ state: 'detached' });
});
