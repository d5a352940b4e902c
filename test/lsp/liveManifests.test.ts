/**
 * Manifests beside a real vault: the real language server asks what the real client answers. Whatever goes over the wire
 * in either direction is looked through for values.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../client/keychain/memoryStore';
import { createAnswers } from '../../client/live/answers';
import { createLayout } from '../../client/live/layout';
import { createLiveVaults } from '../../client/live/liveVaults';
import { createSessions } from '../../client/session/sessions';
import type { Profile } from '../../client/session/types';
import { FindChains } from '../../server/protocol/manifests';
import { LineIndex } from '../../server/text/lineIndex';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';
import { startServer } from '../support/languageServer';
import { bundled, temporaryDirectory } from '../support/program';
import { scriptedPrompts } from '../support/scriptedPrompts';

const server = bundled('server/main.ts');
const directory = temporaryDirectory();
const value = canary();
let bao: Bao;
beforeAll(async () => {
  bao = await startBao();
  await bao.api('POST', 'secret/data/app/db', { data: { password: value, nested: { deep: value } } });
  await bao.api('POST', 'secret/metadata/app/db', { custom_metadata: { owner: value } });
  await bao.api('POST', 'sys/namespaces/team');
  await bao.api('POST', 'team/sys/mounts/kv', { type: 'kv', options: { version: '2' } });
  await bao.api('POST', 'team/kv/data/app', { data: { token: value } });
  await bao.api('POST', 'sys/auth/kubernetes', { type: 'kubernetes' });
  await bao.api('POST', 'auth/kubernetes/role/shop', {
    bound_service_account_names: ['shop'],
    bound_service_account_namespaces: ['*'],
    token_policies: ['shop-read'],
  });
});
afterAll(() => bao.stop());

/** An editor with these files, whose user is logged in to the vault. */
async function editor(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(directory, 'folder-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const profile: Profile = { name: 'Dev', address: bao.address };
  const sessions = createSessions({
    stores: [createMemoryStore()],
    prompts: scriptedPrompts(bao.rootToken),
    timeout: () => 10_000,
  });
  const live = createLiveVaults(
    { all: () => [profile], active: () => profile, onDidChange: () => ({ dispose: () => undefined }) },
    sessions,
  );
  await sessions.login(profile, 'token');
  const client = await startServer(server, {
    folder: pathToFileURL(folder).href,
    knowsMounts: true,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  const sent: string[] = [];
  for (const { method, answer } of createAnswers(live, createLayout(live)))
    client.connection.onRequest(method, async (params: unknown) => {
      const told = await answer(params, new AbortController().signal);
      sent.push(`${method} ${JSON.stringify(told)}`);
      return told;
    });
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const open = (name: string) => client.open(uri(name), 'yaml', files[name] ?? '');
  const problems = async (name: string) => {
    const report = await client.pull(uri(name));
    const text = files[name] ?? '';
    return report.kind === 'full'
      ? report.items
          .filter(({ code }) => String(code).startsWith('vault-'))
          .map(({ range, message }) => {
            const { start, end } = new LineIndex(text).spanOf(range);
            return `${text.slice(start, end)}: ${typeof message === 'string' ? message : ''}`;
          })
      : [];
  };
  return { client, folder, uri, open, problems, sent };
}

const store = (name: string, path: string, more = '') =>
  `apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: ${name}, namespace: shop}\nspec: {provider: {vault: {server: '${bao.address}', path: ${path}, version: v2${more}, auth: {kubernetes: {mountPath: kubernetes, role: shop, serviceAccountRef: {name: web}}}}}}\n---\n`;
const external = (of: string, spec: string) =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: ${of}, namespace: shop}\nspec: {refreshInterval: 1h, secretStoreRef: {name: ${of}}, ${spec}}\n---\n`;

test('all that a manifest reads, with the policies of the workspace, and no value on the wire', async () => {
  const text =
    store('main', 'secret') +
    store('team', 'kv', ', namespace: team') +
    external(
      'main',
      'data: [{secretKey: a, remoteRef: {key: app/db, property: pasword}}, {secretKey: b, remoteRef: {key: app/db, property: nested.deep}}, {secretKey: c, remoteRef: {key: app/db, property: ownr, metadataPolicy: Fetch}}], dataFrom: [{find: {path: lost, name: {regexp: x}}}]',
    ) +
    external('team', 'data: [{secretKey: a, remoteRef: {key: app, property: tokn}}]');
  const { client, uri, open, problems, sent } = await editor({
    'shop.yaml': text,
    'shop-read.hcl': 'path "secret/data/app/*" { capabilities = ["read"] }\n',
    'app.yaml': `apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: {name: c}\nspec:\n  provider: vault\n  parameters:\n    roleName: shop\n    vaultAddress: ${bao.address}\n    objects: |\n      - objectName: a\n        secretPath: secret/app/db\n        secretKey: password\n`,
  });
  open('shop.yaml');
  const denied = "At Dev the role 'shop' has the policy shop-read, and may not";
  await expect
    .poll(async () => (await problems('shop.yaml')).sort(), { timeout: 10_000 })
    .toEqual(
      [
        "web: At Dev the role 'shop' is for the service accounts shop, not for 'web'.",
        "pasword: At Dev secret/data/app/db has no field 'pasword'. Did you mean 'password'?",
        `app/db: ${denied} read secret/metadata/app/db.`,
        "ownr: At Dev secret/metadata/app/db has no field 'ownr'. Did you mean 'owner'?",
        `lost: ${denied} list secret/metadata/lost.`,
        'lost: At Dev there is no secret below secret/metadata/lost.',
        "tokn: At Dev kv/data/app has no field 'tokn'. Did you mean 'token'?",
      ].sort(),
    );
  open('app.yaml');
  await expect
    .poll(async () => problems('app.yaml'), { timeout: 10_000 })
    .toEqual([
      'secret/app/db: At Dev secret is of KV version 2, whose paths have data/ behind the mount: secret/data/app/db.',
    ]);
  const chains = await client.request(FindChains, { uri: uri('shop.yaml') });
  expect(JSON.stringify(chains)).toContain('secret/data/app/db');
  expect(sent.join('\n')).toContain('"password"');
  expect(sent.join('\n')).not.toContain(value);
  expect(client.wire()).not.toContain(value);
});

test('a role may read again when its policy in the workspace does', async () => {
  const { client, folder, uri, open, problems } = await editor({
    'shop.yaml':
      store('main', 'secret').replace('name: web', 'name: shop') +
      external('main', 'data: [{secretKey: a, remoteRef: {key: app/db, property: password}}]'),
    'main.tf':
      'resource "vault_policy" "shop" {\n  name   = "shop-read"\n  policy = <<EOT\npath "secret/data/other" { capabilities = ["read"] }\nEOT\n}\n',
  });
  open('shop.yaml');
  await expect
    .poll(async () => problems('shop.yaml'), { timeout: 10_000 })
    .toEqual([
      "app/db: At Dev the role 'shop' has the policy shop-read, and may not read secret/data/app/db.",
    ]);
  writeFileSync(
    join(folder, 'main.tf'),
    'resource "vault_policy" "shop" {\n  name   = "shop-read"\n  policy = <<EOT\npath "secret/data/app/*" { capabilities = ["read"] }\nEOT\n}\n',
  );
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri('main.tf'), type: 2 }],
  });
  await expect.poll(async () => problems('shop.yaml'), { timeout: 10_000 }).toEqual([]);
});
