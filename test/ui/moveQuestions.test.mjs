/** Moves that ask, fail or are refused, and what else can be done with a finding: every answer leaves the secret somewhere. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { vaultApi } from '../../scripts/lib/devVault.mjs';
import {
  answerInput,
  dialogWords,
  editor,
  line,
  literal,
  notification,
  openFile,
  openSidebar,
  pressButton,
  pressDialogButton,
  quickFix,
  quickPick,
  runCommand,
  treeItem,
} from './driver.mjs';
import { openScene, plant } from './scene.mjs';

/** @type {import('./scene.mjs').Scene} */
let scene;
/** @type {import('playwright-core').Page} */
let page;
const data = async (/** @type {string} */ secret) =>
  (await scene.vault('GET', `secret/data/${secret}`)).data.data;
const read = (/** @type {string} */ file) => fs.readFileSync(path.join(scene.workspace, file), 'utf8');
/** @param {string} file @param {RegExp} pattern */
const valueIn = (file, pattern) => pattern.exec(read(file))?.[1] ?? assert.fail(`${file} has no ${pattern}`);

/** Opens a file and puts the cursor on a secret. @param {string} file @param {string} secret */
async function goTo(file, secret) {
  await openFile(page, file);
  const shown = line(page, secret).getByText(secret.slice(0, 12)).first();
  await shown.click();
  await editor(page, file).locator('.squiggly-error, .squiggly-warning').first().waitFor();
}

/** Up to the question where it goes. @param {string} file @param {string} secret */
async function startMove(file, secret) {
  await goTo(file, secret);
  await quickFix(page, 'Move to Vault');
  await page.locator('.quick-input-widget:visible', { hasText: 'Move to Vault: ' }).waitFor();
}

/** @param {string} file @param {RegExp} text */
async function untilFile(file, text) {
  for (let tries = 0; !text.test(read(file)); tries++) {
    if (tries === 100) assert.match(read(file), text);
    await page.waitForTimeout(100);
  }
}

const clearMessages = async () => runCommand(page, 'Notifications: Clear All Notifications');

before(async () => {
  scene = await openScene('moveQuestions', { loggedInByEnvironment: true });
  page = scene.page;
  const token = valueIn('src/config.ts', /'(sk_live_\w+)'/);
  fs.writeFileSync(
    path.join(scene.workspace, 'Marked.java'),
    `@interface Key { String value(); }\n\n@Key("${token}")\nclass Marked {}\n`,
  );
  await openSidebar(page, 'Strongroom');
  await treeItem(page, /^Log in…/).click();
  await quickPick(page, 'VAULT_TOKEN');
  await treeItem(page, /^Mount secret/).waitFor();
});

after(async () => scene?.close());
// For whoever looks into a failed run.
afterEach(async (t) => void (await scene.shot(`after ${t.name.slice(0, 40).replaceAll(/\W+/g, ' ')}`)));

test('a field that holds another value is replaced only after a question', async () => {
  const key = valueIn('.env', /OPENAI_API_KEY=(.+)/);
  plant(key);
  const original = read('.env');
  const kept = { openai_api_key: 'another', neighbour: 'stays' };
  await scene.vault('POST', 'secret/data/orders/openai', { data: kept });
  await startMove('.env', key);
  await page.keyboard.press('Enter');
  assert.match(
    await dialogWords(page),
    /secret\/orders\/openai holds another value in the field "openai_api_key"/,
  );
  await scene.shot('overwrite');
  await pressDialogButton(page, 'Cancel');
  assert.deepEqual(await data('orders/openai'), kept);

  await startMove('.env', key);
  await page.keyboard.press('Enter');
  await pressDialogButton(page, 'Replace It');
  await notification(page, /Moved to secret\/orders\/openai/).waitFor();
  assert.deepEqual(await data('orders/openai'), { ...kept, openai_api_key: key });
  assert.equal(read('.env'), original, 'the file was saved without being asked to');
  await page.keyboard.press('Control+S');
  await untilFile('.env', /^OPENAI_API_KEY="?ref\+vault:\/\/secret\/orders\/openai#\/openai_api_key"?$/m);
  await clearMessages();
});

/** Each file, where its secret is, where it goes, and what stands there then. */
const moves = /** @type {const} */ ([
  ['application.yaml', /token: (\S+)/, 'gitlab', 'token: ref+vault://secret/orders/gitlab#/token'],
  [
    'settings.py',
    /SENDGRID_API_KEY = "(.+)"/,
    'sendgrid',
    'SENDGRID_API_KEY = os.environ["SENDGRID_API_KEY"]',
  ],
  ['config.json', /"token": "(.+)"/, 'npm', '"token": "ref+vault://secret/orders/npm#/token"'],
  ['main.go', /anthropicKey = "(.+)"/, 'anthropic', 'anthropicKey = os.Getenv("ANTHROPIC_KEY")'],
  ['Config.java', /githubToken = "(.+)"/, 'github', 'githubToken = System.getenv("GITHUB_TOKEN")'],
  ['deploy.sh', /VAULT_TOKEN="(.+)"/, 'vault', 'VAULT_TOKEN="${VAULT_TOKEN}"'],
]);
for (const [file, pattern, secret, replaced] of moves) {
  test(`Enter accepts the proposal: ${file}`, async () => {
    const value = valueIn(file, pattern);
    plant(value);
    await startMove(file, value);
    await page.keyboard.press('Enter');
    await notification(page, new RegExp(`Moved to secret/orders/${secret}`)).waitFor();
    assert.deepEqual(Object.values(await data(`orders/${secret}`)), [value]);
    await page.keyboard.press('Control+S');
    await untilFile(file, new RegExp(literal(replaced)));
    assert.ok(!read(file).includes(value));
    await scene.shot(`moved-${file}`);
    await clearMessages();
  });
}

test('KV version 1 is written after a question', async () => {
  const value = valueIn('.env', /SLACK_BOT_TOKEN=(.+)/);
  plant(value);
  await startMove('.env', value);
  await quickPick(page, 'Change mount');
  await quickPick(page, 'KV version 1');
  await quickPick(page, 'Move to legacy/orders/slack');
  assert.match(await dialogWords(page), /Write to legacy, which is KV version 1\?/);
  await scene.shot('kv1');
  await pressDialogButton(page, 'Cancel');
  await assert.rejects(scene.vault('GET', 'legacy/orders/slack'), /HTTP 404/);
  assert.match(read('.env'), /SLACK_BOT_TOKEN=xoxb/);

  await startMove('.env', value);
  await quickPick(page, 'Change mount');
  await quickPick(page, 'KV version 1');
  await quickPick(page, 'Move to legacy/orders/slack');
  await pressDialogButton(page, 'Write Anyway');
  await notification(page, /Moved to legacy\/orders\/slack/).waitFor();
  assert.deepEqual(Object.values((await scene.vault('GET', 'legacy/orders/slack')).data), [value]);
  await clearMessages();
});

test('the message of a move leads to the page where the provider revokes the secret', async () => {
  const value = valueIn('settings.py', /AWS_SECRET_ACCESS_KEY = "(.+)"/);
  plant(value);
  await startMove('settings.py', value);
  // The mount that was used last is proposed.
  await quickPick(page, 'Change mount');
  await quickPick(page, 'KV version 2');
  await quickPick(page, 'Move to secret/orders/aws');
  await notification(page, /Moved to secret\/orders\/aws/).waitFor();
  await pressButton(page, /Moved to/, 'How to Revoke It…');
  const words = await dialogWords(page);
  assert.match(words, /aws\.amazon\.com/);
  await scene.shot('revoke');
  await pressDialogButton(page, 'Cancel');
  await clearMessages();
});

test('a secret that the compiler needs as a constant is refused with the reason', async () => {
  const value = valueIn('Marked.java', /@Key\("(.+)"\)/);
  await goTo('Marked.java', value);
  await runCommand(page, 'Strongroom: Move to Vault');
  await notification(page, /constant/).waitFor();
  await scene.shot('refused');
  await clearMessages();
});

test('a sealed vault in the middle of a move: nothing changes, and Retry goes on after the unsealing', async () => {
  const value = valueIn('.env', /DB_PASSWORD=(.+)/);
  plant(value);
  await startMove('.env', value);
  await scene.vault('PUT', 'sys/seal');
  await page.keyboard.press('Enter');
  await notification(page, /is sealed\. Have it unsealed/).waitFor();
  await scene.shot('sealed');
  assert.equal(valueIn('.env', /DB_PASSWORD=(.+)/), value);
  const key = /Unseal Key: (\S+)/.exec(fs.readFileSync(scene.vaultLog, 'utf8'))?.[1];
  await vaultApi(scene.address, '')('PUT', 'sys/unseal', { key });
  await pressButton(page, /is sealed/, 'Retry');
  await page.locator('.quick-input-widget:visible', { hasText: 'Move to Vault: ' }).waitFor();
  await page.keyboard.press('Enter');
  await notification(page, /Moved to secret\/orders/).waitFor();
  await line(page, 'DB_PASSWORD="?ref')
    .waitFor()
    .catch(() => undefined);
  await clearMessages();
});

test('a value that is in the vault already is found, and one that is not is told', async () => {
  const value = valueIn('src/config.ts', /githubToken: '(.+)'/);
  plant(value);
  await scene.vault('POST', 'secret/data/team/code', { data: { other: 'x', github: value } });
  for (const [where, message] of /** @type {const} */ ([
    ['app/', /This secret is not under secret\/app\//],
    ['team/', /This secret is in the vault already: secret\/team\/code, field github/],
  ])) {
    await goTo('src/config.ts', value);
    await quickFix(page, 'Find in Vault');
    await quickPick(page, 'KV version 2');
    await answerInput(page, 'Find in Vault (secret)', where);
    await notification(page, message).waitFor();
    await scene.shot(`find-${where.slice(0, -1)}`);
    await clearMessages();
  }
  await treeItem(page, /^Field github/).waitFor();
});

test('a finding is ignored in its line, or in the workspace, with a reason', async () => {
  const [token, key] = [
    valueIn('src/config.ts', /githubToken: '(.+)'/),
    valueIn('src/config.ts', /apiKey: '(.+)'/),
  ];
  const findings = editor(page, 'src/config.ts').locator('.squiggly-error, .squiggly-warning');
  await goTo('src/config.ts', token);
  await quickFix(page, 'Ignore here');
  await answerInput(page, 'Why is this no secret', 'only an example');
  await line(page, 'only an example').waitFor();
  await scene.shot('ignored');
  await goTo('src/config.ts', key);
  await quickFix(page, 'Ignore in this workspace');
  await answerInput(page, 'Why is this no secret', '');
  await page.getByText('Give a reason, in a few words').waitFor();
  await answerInput(page, 'Give a reason', 'the test account');
  for (let tries = 0; !fs.existsSync(path.join(scene.workspace, '.strongroom-ignore.yaml')); tries++) {
    assert.ok(tries < 100, 'the ignore file was not written');
    await page.waitForTimeout(100);
  }
  await untilFile('.strongroom-ignore.yaml', /the test account/);
  assert.ok(!read('.strongroom-ignore.yaml').includes(key));
  await findings.nth(1).waitFor({ state: 'detached' });
  assert.match(await editor(page, 'src/config.ts').innerText(), /databaseUrl/);
});

test('a vault that has gone in the middle of a move is told, and the secret stays', async () => {
  const value = valueIn('src/config.ts', /orders:(.+)@/);
  plant(value);
  await startMove('src/config.ts', value);
  await scene.stopVault();
  await page.keyboard.press('Enter');
  await notification(page, /Cannot reach the vault|does not answer|refused/i).waitFor();
  await notification(page, /./).getByRole('button', { name: 'Retry' }).waitFor();
  await page.waitForTimeout(400);
  await scene.shot('stopped');
  assert.ok(read('src/config.ts').includes(value));
});
