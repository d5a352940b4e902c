/** What a request may do, asked of the real server with real requests: templates, parameters, wrapping, sudo. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Acl } from '../../server/policies/acl';
import { decide, type Operation } from '../../server/policies/decide';
import { newest } from '../../server/policies/dialects';
import { parseDuration } from '../../server/policies/goValues';
import { readIdentity } from '../../server/policies/identity';
import { parsePolicy } from '../../server/policies/policy';
import { type Bao, startBao } from '../support/bao';

const dialect = newest.openbao;
let bao: Bao;
beforeAll(async () => {
  bao = await startBao();
  await bao.api('POST', 'sys/mounts/kv', { type: 'kv' });
  await bao.api('POST', 'kv/there', { a: 'b' });
});
afterAll(() => bao?.stop());

const methods: Partial<Record<Operation, string>> = {
  read: 'GET',
  update: 'POST',
  create: 'POST',
  delete: 'DELETE',
  list: 'LIST',
  patch: 'PATCH',
};

describe('requests', () => {
  const parameters = `
path "kv/*" {
  capabilities = ["create", "update", "read", "delete", "list"]
  required_parameters = ["need"]
  allowed_parameters = {
    "need" = []
    "Color" = ["red", "dark*", "*ish", "*ee*"]
    "flag" = [true]
    "n" = [5]
    "list" = [["a", "b"]]
    "Mixed" = []
    "*" = []
  }
  denied_parameters = {
    "bad" = []
    "color" = ["darkest"]
  }
}`;
  const wrapped =
    'path "kv/*" {\n capabilities = ["read", "list"]\n min_wrapping_ttl = "1m"\n max_wrapping_ttl = "10m"\n}';
  const narrow =
    'path "kv/*" {\n capabilities = ["update", "create"]\n allowed_parameters = { a = ["x"], b = [] }\n}';
  const sudo =
    'path "sys/audit" { capabilities = ["read"] }\npath "sys/leases" { capabilities = ["list", "sudo"] }\npath "sys/auth/x" { capabilities = ["update", "create", "sudo"] }';
  const policies: Readonly<Record<string, string>> = { parameters, wrapped, narrow, sudo };
  it.each<[string, Operation, string, object | undefined, string | undefined]>([
    ['parameters', 'update', 'kv/there', { need: 1 }, undefined],
    ['parameters', 'update', 'kv/there', { other: 1 }, undefined],
    ['parameters', 'create', 'kv/new1', { need: 1, color: 'red' }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, color: 'blue' }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, COLOR: 'darkred' }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, color: 'reddish' }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, color: 'greener' }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, color: 'darkest' }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, flag: true }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, flag: false }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, flag: 'true' }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, n: 5 }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, list: ['a', 'b'] }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, list: ['a'] }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, mixed: { a: 1 } }, undefined],
    ['parameters', 'update', 'kv/there', { need: 1, bad: 'x' }, undefined],
    ['parameters', 'list', 'kv/', undefined, undefined],
    ['parameters', 'read', 'kv/there', undefined, undefined],
    ['parameters', 'delete', 'kv/nothing', undefined, undefined],
    ['narrow', 'update', 'kv/there', { a: 'x' }, undefined],
    ['narrow', 'update', 'kv/there', { a: 'y' }, undefined],
    ['narrow', 'update', 'kv/there', { b: 'y' }, undefined],
    ['narrow', 'update', 'kv/there', { c: 'y' }, undefined],
    ['wrapped', 'read', 'kv/there', undefined, undefined],
    ['wrapped', 'read', 'kv/there', undefined, '30s'],
    ['wrapped', 'read', 'kv/there', undefined, '5m'],
    ['wrapped', 'read', 'kv/there', undefined, '11m'],
    ['wrapped', 'list', 'kv/', undefined, undefined],
    ['sudo', 'read', 'sys/audit', undefined, undefined],
    ['sudo', 'list', 'sys/leases', undefined, undefined],
    ['sudo', 'update', 'sys/auth/x', { type: 'approle' }, undefined],
  ])('%s %s %s %o %s', async (name, operation, path, body, wrap) => {
    const text = policies[name] ?? '';
    const token = await bao.createToken(text, { no_default_policy: true });
    const answer = await wrappedRequest(token, methods[operation] ?? '', path, body, wrap);
    const acl = new Acl([parsePolicy(text, dialect)], dialect);
    const ours = decide(
      acl,
      {
        operation,
        path,
        ...(body && { parameters: { ...body } }),
        ...(wrap !== undefined && { wrapTtl: parseDuration(wrap) }),
      },
      dialect,
    );
    expect(ours.allowed, `${answer}: ${ours.reason}`).toBe(answer !== 403);
  });

  async function wrappedRequest(
    token: string,
    method: string,
    path: string,
    body: object | undefined,
    wrap: string | undefined,
  ) {
    const answer = await fetch(`${bao.address}/v1/${path}`, {
      method,
      headers: { 'X-Vault-Token': token, ...(wrap === undefined ? {} : { 'X-Vault-Wrap-TTL': wrap }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    await answer.arrayBuffer();
    return answer.status;
  }
});

describe('templates', () => {
  it('are filled as the server fills them', async () => {
    const { api } = bao;
    const selectors = [
      ...['id', 'name', 'metadata', 'metadata.team', 'metadata.none'].map((end) => `identity.entity.${end}`),
      ...['id', 'name', 'metadata.x', 'custom_metadata.contact', 'custom_metadata.none', 'metadata'].map(
        (end) => `identity.entity.aliases.ACCESSOR.${end}`,
      ),
      'identity.entity.aliases.other.name',
      'identity.entity.aliases.ACCESSOR',
      'identity.entity.groups.names',
      ...[
        'names.devs.id',
        'names.devs.name',
        'names.devs.metadata.floor',
        'names.ops.name',
        'names',
        'names.devs',
        'ids.GROUP.name',
        'ids.x.name',
      ].map((end) => `identity.groups.${end}`),

      'nonsense',
      'identity.entity',
      ' identity.entity.name ',
      'time.then',
      'time.now.plus',
      'time.now.times.1h',
    ];
    await api('POST', 'sys/auth/userpass', { type: 'userpass' });
    const { body: mounts } = await api('GET', 'sys/auth');
    const accessor: string = mounts.data['userpass/'].accessor;
    const made = await api('POST', 'identity/entity', {
      name: 'ann',
      metadata: { team: 'blue', star: 'a*', plus: '+', slash: 'a/b' },
    });
    const entity: string = made.body.data.id;
    await api('POST', 'identity/entity-alias', {
      name: 'ann',
      canonical_id: entity,
      mount_accessor: accessor,
      custom_metadata: { contact: 'x1' },
    });
    const group = await api('POST', 'identity/group', {
      name: 'devs',
      member_entity_ids: [entity],
      metadata: { floor: '3' },
    });
    const names = selectors.map((selector) =>
      selector.replace('ACCESSOR', accessor).replace('GROUP', group.body.data.id),
    );
    const text = names.map((name, i) => `path "t${i}/{{${name}}}/x" { capabilities = ["read"] }\n`).join('');
    await api('PUT', 'sys/policies/acl/templated', { policy: text });
    await api('POST', 'auth/userpass/users/ann', {
      password: 'not-a-secret-1',
      token_policies: ['templated'],
      token_no_default_policy: true,
    });
    const login = await api('POST', 'auth/userpass/login/ann', { password: 'not-a-secret-1' });
    const token: string = login.body.auth.client_token;

    const known = await api('GET', `identity/entity/id/${entity}`);
    const groupData = await api('GET', 'identity/group/name/devs');
    const identity = readIdentity({ entity: known.body.data, groups: [groupData.body.data] });
    if (!identity) throw new Error('no identity');
    const acl = new Acl([parsePolicy(text, dialect)], dialect, { identity });
    const values = [
      'ann',
      'blue',
      'a*',
      '+',
      'a/b',
      'dot',
      'x1',
      'devs',
      '3',
      'ops',
      entity,
      group.body.data.id,
      known.body.data.aliases[0].id,
    ];
    const paths = names.flatMap((_, i) => values.map((value) => `t${i}/${value}/x`));
    const theirs = await api('POST', 'sys/capabilities', { token, paths });
    const granted = (data: Record<string, string[]>) => paths.filter((path) => data[path]?.includes('read'));
    const ours = granted(Object.fromEntries(paths.map((path) => [path, acl.capabilities(path)])));
    expect(ours).toEqual(granted(theirs.body.data));
    expect(ours.length).toBeGreaterThan(8);
    expect(new Acl([parsePolicy(text, dialect)], dialect).dropped).toHaveLength(names.length);

    // A value that would be a wildcard makes the server fail on everything.
    for (const key of ['star', 'plus', 'slash']) {
      const risky = `path "x/{{identity.entity.metadata.${key}}}" { capabilities = ["read"] }\npath "y" { capabilities = ["read"] }`;
      await api('PUT', 'sys/policies/acl/templated', { policy: risky });
      const answer = await api('POST', 'sys/capabilities', { token, paths: ['y'] });
      const failing = new Acl([parsePolicy(risky, dialect)], dialect, { identity });
      expect([answer.status !== 200, failing.failure !== undefined]).toEqual([true, true]);
      const older = new Acl(
        [parsePolicy(risky, dialect)],
        { product: 'openbao', version: [2, 6, 2] },
        { identity },
      );
      expect([older.dropped.length, older.capabilities('y')]).toEqual([1, ['read']]);
    }
  });
});
