import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settings } from '../server/protocol/settings';
import { root } from './support/imports';

interface Property {
  readonly type: string | readonly string[];
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}
interface Manifest {
  readonly contributes: { readonly configuration: Configuration | readonly Configuration[] };
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations?: readonly string[] };
  };
}
interface Configuration {
  readonly properties: Readonly<Record<string, Property>>;
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const parts = [manifest.contributes.configuration].flat();
const contributed = Object.fromEntries(parts.flatMap(({ properties }) => Object.entries(properties)));
const declared = Object.entries(settings);

it('contributes exactly the declared settings', () => {
  expect(Object.keys(contributed).sort()).toEqual(Object.keys(settings).sort());
});

it.each(declared)('contributes %s as declared', (name, declaration) => {
  const property = contributed[name];
  expect(property?.scope ?? 'window').toBe(declaration.scope);
  expect(property?.default).toEqual(declaration.default);
  expect(property?.enum).toEqual(declaration.enum);
  const kind = Array.isArray(declaration.default) ? 'array' : typeof declaration.default;
  expect([property?.type].flat().map((type) => (type === 'integer' ? 'number' : type))).toContain(kind);
  expect((property?.markdownDescription ?? property?.description ?? '').length).toBeGreaterThan(20);
});

it('lets no untrusted workspace choose a file that is written', () => {
  const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations ?? [];
  const writable = declared
    .map(([name]) => name)
    .filter((name) => /\b(?:environment|ignore)File$/.test(name));
  expect(writable.length).toBeGreaterThan(0);
  for (const name of writable) expect(restricted).toContain(name);
  for (const name of restricted) expect(Object.keys(settings)).toContain(name);
});
