/** What is told of a policy beside the vault that it is for. Marks: see the annotated policies of `lints.test.ts`. */
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../server/policies/check';
import { newest } from '../../server/policies/dialects';
import { completePolicy, listedAt } from '../../server/policies/editor/completion';
import { policyHover } from '../../server/policies/editor/hover';
import type { Live } from '../../server/policies/live';
import { parsePolicy } from '../../server/policies/policy';
import type { VaultLayout } from '../../server/protocol/vault';
import { applyFix } from '../support/policyFixes';

const mount = (path: string, type: string, kvVersion?: 1 | 2) => ({
  path,
  type,
  ...(kvVersion && { kvVersion }),
});
const layout: VaultLayout = {
  profile: 'Dev',
  product: 'openbao',
  version: '2.7.2',
  mounts: [
    mount('secret', 'kv', 2),
    mount('team/kv', 'kv', 2),
    mount('old', 'kv', 1),
    mount('db', 'database'),
    mount('transit', 'transit'),
    mount('auth/approle', 'approle'),
    mount('auth/token', 'token'),
    mount('sys', 'system'),
  ],
  namespaces: ['child'],
  complete: true,
};
const listed: Readonly<Record<string, readonly string[]>> = {
  'db/roles': ['readonly', 'writer'],
  'transit/keys': [],
  old: ['data2/', 'plain'],
};

/** How its engines describe themselves. */
const described: Readonly<Record<string, readonly string[]>> = {
  db: ['creds/{name}', 'roles', 'roles/{name}', 'static-creds/{name}', 'reset/{name}'],
  transit: ['keys', 'keys/{name}', 'keys/{name}/config', 'encrypt/{name}', 'export/{type}/{name}'],
};

/** A vault with these names, and what was asked of it. */
function live(changes: Partial<VaultLayout> = {}, names = listed): Live & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    layout: { ...layout, ...changes },
    names: (path) => {
      asked.push(path);
      return names[path];
    },
    requests: (mount) => described[mount],
  };
}

const rule = (path: string, capabilities = 'read') => `path "${path}" { capabilities = ["${capabilities}"] }`;
const problemsOf = (text: string, vault: Live | null) =>
  checkPolicy(text, { dialect: newest.openbao, ...(vault && { live: vault }) }).problems;
const told = (path: string, vault: Live | null = live(), capabilities?: string) =>
  problemsOf(rule(path, capabilities), vault).map(({ severity, code }) => `${severity} ${code}`);
const fixed = (path: string) => {
  const text = rule(path);
  const [fix] = problemsOf(text, live())[0]?.fixes ?? [];
  return fix && applyFix(text, fix);
};

describe('mounts', () => {
  it.each([
    'secret/data/app',
    'team/kv/data/*',
    'auth/approle/login',
    'auth/token/lookup-self',
    'sys/health',
    'identity/entity/name/x',
    'cubbyhole/x',
    'child/anything/data/x',
    '+/data/x',
    'team/+/data/x',
    't*',
    'team/kv',
    'secret/data/{{identity.entity.id}}/*',
    '{{identity.entity.name}}/data/x',
  ])('that are there: %s', (path) => {
    const known = new Set(['over-broad', 'escalation']);
    expect(problemsOf(rule(path), live()).filter(({ code }) => !known.has(code))).toEqual([]);
  });

  it.each([
    ['secert/data/app', 'warning unknown-mount', 'secret/data/app'],
    ['teem/kv/data/app', 'warning unknown-mount', undefined],
    ['team/kw/data/*', 'information unknown-mount', undefined],
    ['trnsit/encrypt/a*', 'warning unknown-mount', 'transit/encrypt/a*'],
    ['auth/aprole/login', 'warning unknown-mount', 'auth/approle/login'],
    ['nowhere/data/app', 'information unknown-mount', undefined],
    ['nowhere/+/app', 'information unknown-mount', undefined],
  ])('that are not: %s', (path, expected, better) => {
    const found = told(path);
    expect(found.map((words) => words.split(' ')[1])).toEqual(['unknown-mount']);
    if (better === undefined) return;
    expect(found).toEqual([expected]);
    expect(fixed(path)).toBe(rule(better));
  });

  it('are not missed by who does not see them all', () => {
    const some = live({ complete: false });
    expect(told('secert/data/app', some)).toEqual(['information unknown-mount']);
    expect(told('nowhere/x', some)).toEqual([]);
  });

  it('are not missed where nobody is logged in, where the rule denies, and where paths are not what they will be', () => {
    expect(told('nowhere/x', null)).toEqual([]);
    expect(told('nowhere/x', live(), 'deny')).toEqual([]);
    const options = { dialect: newest.openbao, live: live(), interpolated: true };
    expect(checkPolicy(rule('${mount}/x'), options).problems).toEqual([]);
  });
});

describe('versions of KV', () => {
  it('are those of the vault', () => {
    expect(told('team/kv/app')).toEqual(['warning kv-missing-data']);
    expect(fixed('team/kv/app')).toBe(rule('team/kv/data/app'));
    expect(problemsOf(rule('team/kv/app'), live())[0]?.message).not.toContain('other rules');
    // Nothing in the policy shows it.
    expect(told('team/kv/app', null)).toEqual([]);
  });

  it('are not told from a policy that is mistaken', () => {
    const text = `${rule('old/data/x')}\n${rule('old/plain')}`;
    expect(problemsOf(text, null).map(({ code }) => code)).toEqual(['kv-missing-data']);
    expect(problemsOf(text, live()).map(({ code }) => code)).toEqual(['kv1-data']);
    expect(fixed('old/data/x')).toBe(rule('old/x'));
    expect(told('old/data/x', live({}, {}))).toEqual(['information kv1-data']);
    expect(told('old/data/x', live({}, { old: ['data/'] }))).toEqual([]);
  });

  it('are told from the policy for mounts that the user does not see', () => {
    const text = `${rule('hidden/data/x')}\n${rule('hidden/app')}`;
    expect(problemsOf(text, live({ complete: false })).map(({ code }) => code)).toEqual(['kv-missing-data']);
  });
});

describe('names', () => {
  it.each([
    ['db/creds/readonly', []],
    ['db/creds/radonly', ['warning unknown-name']],
    ['db/creds/other', ['information unknown-name']],
    ['transit/encrypt/app', ['information unknown-name']],
    ['db/static-creds/any', []],
    ['db/roles/new', []],
    ['db/creds/*', []],
    ['db/creds/+', []],
    ['db/creds/{{identity.entity.name}}', []],
  ])('%s', (path, expected) => expect(told(path)).toEqual(expected));

  it('are asked for only where one is needed', () => {
    const vault = live();
    for (const path of ['db/creds/readonly', 'db/roles/x', 'secret/data/app', 'db/creds/*'])
      told(path, vault);
    expect(new Set(vault.asked)).toEqual(new Set(['db/roles']));
  });

  it('have a fix', () => expect(fixed('db/creds/radonly')).toBe(rule('db/creds/readonly')));
});

describe('requests', () => {
  it.each([
    ['db/roles', []],
    ['db/creds', ['information unknown-request']],
    ['db/+/x', []],
    ['db/*', []],
    ['db/ro*', []],
    ['transit/keys/a/config', []],
    ['transit/export/signing-key/a', ['information unknown-name']],
    ['transit/keys/with/slash', []],
    ['db/crds/readonly', ['warning unknown-request']],
    ['db/reset', ['information unknown-request']],
    ['transit/encypt/*', ['warning unknown-request']],
    ['transit/anything', ['information unknown-request']],
    ['transit/{{identity.entity.name}}/x', []],
    ['auth/approle/anything', []],
    ['sys/anything', []],
  ])('%s', (path, expected) => expect(told(path)).toEqual(expected));

  it('have a fix', () => expect(fixed('transit/encypt/*')).toBe(rule('transit/encrypt/*')));
});

it('hovers name the engine that is mounted', () => {
  const text = rule('db/creds/readonly');
  const at = text.indexOf('creds');
  const hover = (vault?: Live) =>
    policyHover(parsePolicy(text, newest.openbao), at, () => 1, vault)?.markdown ?? '';
  expect(hover()).not.toContain('Database');
  expect(hover(live())).toContain('Requests of Database');
  expect(hover(live())).toContain('At Dev (OpenBao 2.7.2)');
});

describe('completion', () => {
  const names = {
    ...listed,
    'secret/metadata': ['app', 'team/', 'we"ird', '+', 'a*'],
    'secret/metadata/team': ['one'],
    old: ['plain', 'folder/'],
    'auth/approle/role': ['ci'],
    'sys/policies/acl': ['default'],
    'identity/group/name': ['admins'],
  };
  /** At the `‸` of a path. */
  const offered = (path: string, vault: Live = live({}, names)) => {
    const text = `path "${path.replace('‸', '')}" {}`;
    const offset = text.indexOf('"') + 1 + path.indexOf('‸');
    return {
      folders: listedAt(text, offset, vault.layout),
      items: completePolicy(text, offset, newest.openbao, vault),
    };
  };
  const fromVault = (path: string) =>
    offered(path).items.flatMap(({ label, detail }) => (detail === 'Dev' ? [label] : []));

  it.each([
    ['secret/data/‸', 'secret/metadata', ['secret/data/app', 'secret/data/team/']],
    ['secret/metadata/te‸', 'secret/metadata', ['secret/metadata/app', 'secret/metadata/team/']],
    ['secret/data/team/‸', 'secret/metadata/team', ['secret/data/team/one']],
    ['old/‸', 'old', ['old/plain', 'old/folder/']],
    ['db/creds/‸', 'db/roles', ['db/creds/readonly', 'db/creds/writer']],
    ['db/roles/‸', 'db/roles', ['db/roles/readonly', 'db/roles/writer']],
    ['auth/approle/role/‸', 'auth/approle/role', ['auth/approle/role/ci']],
    ['sys/policies/acl/‸', 'sys/policies/acl', ['sys/policies/acl/default']],
    ['identity/group/name/‸', 'identity/group/name', ['identity/group/name/admins']],
  ])('of names: %s', (path, folder, expected) => {
    expect(offered(path).folders).toEqual([folder]);
    expect(fromVault(path)).toEqual(expected);
  });

  it.each([
    '‸',
    'sec‸',
    'secret/‸',
    'secret/data/+/‸',
    'nowhere/x/‸',
    'auth/approle/role/ci/‸',
    'db/creds/a/‸',
  ])('asks for no names at %s', (path) => expect(offered(path).folders).toEqual([]));

  it('offers a part of a large folder: what begins like what is written', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `app-${i}`);
    const vault = live({}, { 'secret/metadata': many });
    const count = (path: string) =>
      offered(path, vault).items.filter(({ detail }) => detail === 'Dev').length;
    expect(['secret/data/‸', 'secret/data/app-29‸', 'secret/data/x‸'].map(count)).toEqual([1000, 111, 0]);
  });

  it('offers the mounts of the vault, and not those that it has not', () => {
    const mounts = [
      mount('team/secrets', 'kv', 2),
      mount('old', 'kv', 1),
      mount('keys', 'transit'),
      mount('own', 'vault-plugin-of-ours'),
      mount('auth/machines', 'approle'),
    ];
    const labels = (changes: Partial<VaultLayout>) =>
      offered('‸', live({ mounts, ...changes })).items.map(({ label }) => label);
    const all = labels({});
    expect(all[0]).toBe('team/secrets/data/PATH');
    const expected = ['old/PATH', 'keys/sign/NAME', 'sys/mounts', 'auth/machines/login', 'auth/token/create'];
    expect(all).toEqual(expect.arrayContaining(expected));
    expect(all.filter((name) => /^(?:secret|transit|pki|own|auth\/approle)\//.test(name))).toEqual([]);
    expect(labels({ complete: false })).toContain('auth/approle/login');
  });

  it('guesses no mounts where all are known', () => {
    const text = `${rule('secert/data/x')}\npath "" {}`;
    const labels = (vault?: Live) =>
      completePolicy(text, text.length - 4, newest.openbao, vault).map(({ label }) => label);
    expect(labels()).toContain('secert/data/PATH');
    expect(labels(live({ complete: false }))).toContain('secert/data/PATH');
    expect(labels(live()).filter((label) => label.startsWith('secert'))).toEqual([]);
  });

  it('offers templates with the accessors and groups of the vault', () => {
    const mounts = [{ path: 'auth/people', type: 'userpass', accessor: 'auth_userpass_1f' }];
    const { folders, items } = offered('secret/data/{{‸', live({ mounts }, names));
    expect(folders).toEqual(['identity/group/name']);
    const found = items.filter(({ detail }) => detail !== undefined);
    expect(found.map(({ snippet, detail }) => `${snippet} ${detail}`)).toEqual(
      expect.arrayContaining([
        'identity.entity.aliases.auth_userpass_1f.name}} auth/people',
        'identity.entity.aliases.auth_userpass_1f.metadata.${1:KEY}}} auth/people',
        'identity.groups.names.admins.id}} A group',
      ]),
    );
  });
});
