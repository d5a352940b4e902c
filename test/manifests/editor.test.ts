import { describe, expect, it } from 'vitest';
import { fieldsOf, schemaAtPath } from '../../server/manifests/editor/fields';
import { placeAt } from '../../server/manifests/editor/placeAt';
import { readDocument } from '../../server/manifests/yaml/readDocument';
import { externalSecret } from './checkText';

const text = externalSecret(`  secretStoreRef: {name: vault}
  data:
    - secretKey: a
      remoteRef:
        key: team/a
`);
const { root } = readDocument(text);
const at = (word: string, more = 0) => placeAt(root!, text.indexOf(word) + more);

describe('a place in a manifest', () => {
  it('is a key or a value, with its path', () => {
    expect(at('secretStoreRef')).toMatchObject({ path: ['spec', 'secretStoreRef'], part: 'key' });
    expect(at('vault', 5)).toMatchObject({ path: ['spec', 'secretStoreRef', 'name'], part: 'value' });
    expect(at('team/a', 2)).toMatchObject({
      path: ['spec', 'data', 0, 'remoteRef', 'key'],
      part: 'value',
      tree: { value: 'team/a' },
    });
    expect(at('apiVersion')).toMatchObject({ path: ['apiVersion'], part: 'key' });
    expect(placeAt(root!, text.length + 10)).toBeUndefined();
  });
});

describe('the schema at a place', () => {
  const kind = { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret' };

  it('tells the fields, the required ones first', () => {
    const fields = fieldsOf(schemaAtPath(kind, ['spec', 'data', 0, 'remoteRef'])!);
    expect(fields[0]).toEqual({ name: 'key', required: true, type: 'string', values: [] });
    expect(fields).toContainEqual({
      name: 'conversionStrategy',
      required: false,
      type: 'string',
      values: ['Default', 'Unicode'],
    });
    const target = fieldsOf(schemaAtPath(kind, ['spec', 'target'])!);
    expect(target.find(({ name }) => name === 'creationPolicy')?.default).toBe('"Owner"');
    const spec = fieldsOf(schemaAtPath(kind, ['spec'])!);
    expect(spec.find(({ name }) => name === 'data')?.type).toBe('list of objects');
    const store = schemaAtPath({ ...kind, kind: 'SecretStore' }, ['spec'])!;
    expect(fieldsOf(store).find(({ name }) => name === 'refreshInterval')?.type).toBe('integer or string');
    const vault = schemaAtPath({ ...kind, kind: 'SecretStore' }, ['spec', 'provider', 'vault'])!;
    expect(fieldsOf(vault).find(({ name }) => name === 'headers')?.type).toBe('strings by name');
  });

  it('is not known everywhere', () => {
    expect(schemaAtPath(kind, ['spec', 'nothing', 'more'])).toBeUndefined();
    expect(schemaAtPath({ ...kind, kind: 'Nothing' }, [])).toBeUndefined();
    expect(schemaAtPath({ ...kind, apiVersion: 'external-secrets.io/v0' }, [])).toBeUndefined();
  });
});
