import { expect, it } from 'vitest';
import { chainsOf, checkFile, ManifestIndex } from '../../server/manifests';

const files: Readonly<Record<string, string>> = {
  chain:
    'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, envFrom: [{ secretRef: { name: made } }, { secretRef: { name: lost } }] }] }\n---\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: app }\nspec: { secretStoreRef: { name: vault }, target: { name: made }, data: [{ secretKey: a, remoteRef: { key: app, property: x } }], dataFrom: [{ find: { path: team, name: { regexp: a } } }] }\n---\napiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: { name: vault }\nspec: { provider: { vault: { server: "https://vault.example.com", path: secret, auth: { kubernetes: { mountPath: kubernetes, role: app } } } } }\n',
  other:
    'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: other }\nspec: { secretStoreRef: { name: absent }, data: [{ secretKey: a, remoteRef: { key: app } }] }\n',
};
const index = new ManifestIndex();
for (const [name, text] of Object.entries(files)) index.set(name, checkFile(text));
const told = (file: string, document: number) =>
  chainsOf(index.documentsOf(file)[document]!, index, ({ path }) =>
    path === 'secret/data/app' ? { profile: 'Dev', isCertain: true, state: 'absent' } : undefined,
  ).map(({ secret, users, makers }) => ({
    secret,
    users: users.map(({ kind, name }) => `${kind} ${name}`),
    makers: makers.map(({ place, store, reads }) => [
      place.name,
      store && `${store.name} ${store.place ? 'is here' : 'is elsewhere'}`,
      ...reads.map(({ path, field = '', search, state = '' }) =>
        [path, field, search, state].join(' ').trim(),
      ),
    ]),
  }));

const whole = {
  secret: 'made',
  users: ['Pod web'],
  makers: [['app', 'vault is here', 'secret/data/app x false absent', 'secret/metadata/team  true']],
};

it('leads from any of its documents through all of them', () => {
  expect(told('chain', 0)).toEqual([whole, { secret: 'lost', users: ['Pod web'], makers: [] }]);
  expect(told('chain', 1)).toEqual([whole]);
  expect(told('chain', 2)).toEqual([whole]);
});

it('says what is not in the workspace', () => {
  expect(told('other', 0)).toEqual([
    { secret: 'other', users: [], makers: [['other', 'absent is elsewhere', 'app  false']] },
  ]);
});
