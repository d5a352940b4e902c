import { describe, expect, it } from 'vitest';
import {
  checkFile,
  definitionsOf,
  isObjectName,
  manifestHover,
  ManifestIndex,
  renamePlaces,
  symbolAt,
  usesOf,
} from '../../server/manifests';
import type { SymbolPlace } from '../../server/manifests';

const files: Readonly<Record<string, string>> = {
  store:
    'apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata:\n  name: vault\nspec:\n  provider:\n    vault:\n      server: https://vault.example.com\n      path: secret\n      auth: { kubernetes: { mountPath: kubernetes, role: app } }\n',
  app: 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: app\nspec:\n  secretStoreRef:\n    name: "vault"\n  target:\n    name: app-secret\n  data:\n    - secretKey: password\n      remoteRef:\n        key: team/app\n        property: db.password\n',
  own: 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: own\nspec:\n  secretStoreRef: { name: vault }\n  dataFrom: [{ extract: { key: own } }]\n',
  pod: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      envFrom:\n        - secretRef:\n            name: app-secret\n        - secretRef:\n            name: own\n',
  elsewhere:
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: other\nspec:\n  containers:\n    - name: web\n      envFrom: [{ secretRef: { name: app-secret } }]\n---\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: app, namespace: other }\nspec: { secretStoreRef: { name: vault } }\n',
};
const index = new ManifestIndex();
for (const [name, text] of Object.entries(files)) index.set(name, checkFile(text));
const told = (places: readonly SymbolPlace[]) =>
  places.map(
    ({ document, start, end }) =>
      `${document.file}: ${files[document.file]?.slice(document.start + start, document.start + end)}`,
  );

/** The symbol where `part` of a file's first document is, from its last letter on. */
function symbol(file: string, part: string) {
  const [document] = index.documentsOf(file);
  const at = (files[file]?.indexOf(part) ?? -1) + part.length;
  const found = document && symbolAt(document, at);
  if (!found) throw new Error('There is no symbol.');
  return found;
}

describe('symbols', () => {
  it('lead from a reference to what it names, and back', () => {
    const store = symbol('app', 'name: "vault');
    expect(store).toMatchObject({ kind: 'SecretStore', name: 'vault' });
    expect(told(definitionsOf(store, index))).toEqual(['store: vault']);
    expect(told(usesOf(symbol('store', 'name: vault'), index))).toEqual([
      'app: "vault"',
      'own: vault',
      'elsewhere: vault',
    ]);
  });
  it('lead from a workload to what makes its Secret', () => {
    expect(told(definitionsOf(symbol('pod', 'name: app-secret'), index))).toEqual(['app: app-secret']);
    expect(told(definitionsOf(symbol('pod', 'name: own'), index))).toEqual(['own: own']);
    expect(told(usesOf(symbol('app', 'name: app-secret'), index))).toEqual([
      'pod: app-secret',
      'elsewhere: app-secret',
    ]);
  });
  it('are renamed wherever they are', () => {
    const places = renamePlaces(symbol('app', 'name: app-secret'), index);
    expect(typeof places === 'string' ? places : told(places)).toEqual([
      'app: app-secret',
      'pod: app-secret',
      'elsewhere: app-secret',
    ]);
    // The Secret has the name of its object: both change.
    const own = renamePlaces(symbol('own', 'name: own'), index);
    expect(typeof own === 'string' ? own : told(own)).toEqual(['own: own', 'pod: own']);
    expect(renamePlaces(symbol('pod', 'name: own'), index)).toMatch(
      /has the name of its ExternalSecret 'own'/,
    );
    expect(['app', 'a.b-1', 'A', '-a', 'a_b', ''].map(isObjectName)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('hover', () => {
  const hover = (file: string, part: string) => {
    const text = files[file] ?? '';
    return manifestHover(text, text.indexOf(part) + part.length, {}, index.documentsOf(file)[0], index)
      ?.markdown;
  };
  it('says what a field is for', () => {
    expect(hover('app', 'secretSt')).toMatch(
      /^\*\*spec\.secretStoreRef\*\* · object\n\nThe store that the values come from/,
    );
    expect(hover('app', 'secretKe')).toContain('**spec.data[].secretKey** · string, required');
    expect(hover('pod', 'envF')).toBeUndefined();
  });
  it('says what is read from the vault', () => {
    expect(hover('app', 'key: team')).toMatch(
      /^Reads `secret\/data\/team\/app`, field `db\.password` through SecretStore `vault`\./,
    );
  });
  it('says what uses a Secret, and what makes it', () => {
    expect(hover('app', 'name: app-secret')).toContain(
      'Makes the Secret `app-secret`. Used by\n\n- Pod `web`',
    );
    expect(hover('pod', 'name: app-secret')).toBe('Made by ExternalSecret `app`.');
  });
});
