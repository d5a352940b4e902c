import { describe, expect, it } from 'vitest';
import {
  checkFile,
  definitionsOf,
  entryAt,
  isEntryName,
  isObjectName,
  manifestHover,
  ManifestIndex,
  renameEntryPlaces,
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

describe('entries of Secrets', () => {
  const external = (name: string, spec: string) =>
    `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: ${name} }\nspec:\n  secretStoreRef: { name: vault }\n${spec}`;
  const all: Readonly<Record<string, string>> = {
    plain: external(
      'plain',
      '  target:\n    template:\n      mergePolicy: Merge\n      data:\n        url: "db://{{ .password }}"\n  data:\n    - secretKey: password\n      remoteRef: { key: a }\n',
    ),
    made: external(
      'made',
      '  target:\n    template:\n      data:\n        login: \'{{ .user }}:{{ index . "user" }}\'\n        user: x\n  data:\n    - secretKey: "user"\n      remoteRef: { key: a }\n',
    ),
    extracted: external('extracted', '  dataFrom:\n    - extract: { key: a }\n'),
    secret: 'apiVersion: v1\nkind: Secret\nmetadata: { name: plain }\nstringData:\n  password: x\n',
    pod: `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      env:\n${[
      ['plain', 'password'],
      ['plain', 'url'],
      ['made', 'login'],
      ['made', 'user'],
      ['extracted', 'any'],
    ]
      .map(
        ([name, key]) =>
          `        - name: A\n          valueFrom:\n            secretKeyRef: { name: ${name}, key: ${key} }\n`,
      )
      .join(
        '',
      )}  volumes:\n    - name: v\n      secret:\n        secretName: plain\n        items: [{ key: password, path: p }]\n`,
  };
  const entries = new ManifestIndex();
  for (const [name, text] of Object.entries(all)) entries.set(name, checkFile(text));
  const textOf = ({ file }: { file: string }) => ({ text: all[file] ?? '', context: {} });
  /** The files after the entry where `part` ends has got a new name; of those that change, the changed lines. */
  function renamed(file: string, part: string, newName: string): string | string[] {
    const [document] = entries.documentsOf(file);
    const at = (all[file]?.indexOf(part) ?? -1) + part.length;
    const entry = document && entryAt(document, at, textOf);
    if (!document || !entry) throw new Error('There is no entry.');
    const places = renameEntryPlaces(entry, newName, document, entries, textOf);
    if (typeof places === 'string') return places;
    return places.map(({ document: { file: of }, start, end }) => {
      const text = all[of] ?? '';
      const line = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end));
      return `${of}: ${text.slice(start, end)} in ${line.trim()}`;
    });
  }
  it('are renamed where they are made, in templates and where they are used', () => {
    const expected = [
      'plain: password in - secretKey: password',
      'plain: password in url: "db://{{ .password }}"',
      'secret: password in password: x',
      'pod: password in secretKeyRef: { name: plain, key: password }',
      'pod: password in items: [{ key: password, path: p }]',
    ];
    for (const [file, part] of [
      ['plain', 'secretKey: password'],
      ['plain', '{{ .password'],
      ['pod', 'name: plain, key: password'],
      ['secret', 'stringData:\n  password'],
    ] as const)
      expect(renamed(file, part, 'pass'), part).toEqual(expected);
    expect(renamed('pod', 'key: url', 'address')).toEqual([
      'plain: url in url: "db://{{ .password }}"',
      'pod: url in secretKeyRef: { name: plain, key: url }',
    ]);
  });
  it('are something else than what templates take, where a template makes the Secret', () => {
    expect(renamed('made', 'secretKey: "user', 'name')).toEqual([
      'made: "user" in - secretKey: "user"',
      'made: user in login: \'{{ .user }}:{{ index . "user" }}\'',
      'made: user in login: \'{{ .user }}:{{ index . "user" }}\'',
    ]);
    expect(renamed('pod', 'name: made, key: user', 'name')).toEqual([
      'made: user in user: x',
      'pod: user in secretKeyRef: { name: made, key: user }',
    ]);
  });
  it('keep their names where the new one does not work', () => {
    expect(renamed('plain', 'secretKey: password', 'pass-word')).toContain(
      'A template takes it as {{ .password }}',
    );
    expect(renamed('pod', 'key: any', 'other')).toContain(
      "No manifest of the workspace names the entry 'any'",
    );
    expect(isEntryName('a b')).toBe(false);
    expect(isEntryName('tls.crt')).toBe(true);
  });
});
