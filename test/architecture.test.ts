/** The rooms of the house and who may import whom: imports point down only. `CONTRIBUTING.md` has the picture. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, root, sourcesBelow } from './support/imports';

interface Room {
  /** Rooms it may import. */
  readonly rooms: readonly string[];
  /** Modules it may import, as values. */
  readonly modules?: readonly string[];
}

const server: Readonly<Record<string, Room>> = {
  'server/text': { rooms: [] },
  'server/protocol': { rooms: ['server/text'] },
  'server/hcl': { rooms: ['server/text'] },
  'server/languages': { rooms: ['server/text', 'server/protocol'], modules: ['yaml'] },
  'server/rules': { rooms: ['server/text', 'server/languages', 'server/protocol'], modules: ['node:crypto'] },
  'server/engine': {
    rooms: ['server/text', 'server/languages', 'server/rules', 'server/protocol'],
    modules: ['node:crypto'],
  },
  'server/references': { rooms: ['server/text', 'server/protocol'] },
  'server/policies': { rooms: ['server/text', 'server/hcl', 'server/languages', 'server/protocol'] },
  'server/manifests': {
    rooms: ['server/text', 'server/languages', 'server/references', 'server/protocol'],
    modules: ['yaml', '@marcbachmann/cel-js'],
  },
  'server/hygiene': { rooms: ['server/text', 'server/languages', 'server/protocol'] },
  'server/service': {
    rooms: [
      'server/text',
      'server/protocol',
      'server/languages',
      'server/rules',
      'server/engine',
      'server/references',
      'server/policies',
      'server/manifests',
      'server/hygiene',
      'package.json',
    ],
    modules: ['node:crypto', 'smol-toml'],
  },
  'server/lsp': {
    rooms: [
      'server/files',
      'server/workspace',
      'server/service',
      'server/policies',
      'server/manifests',
      'server/references',
      'server/engine',
      'server/protocol',
      'server/text',
    ],
    modules: [
      'vscode-languageserver/node',
      'node:fs',
      'node:path',
      'node:perf_hooks',
      'node:timers/promises',
      'node:url',
    ],
  },
  'server/files': { rooms: ['server/service'], modules: ['node:buffer', 'node:fs', 'node:path', 'node:url'] },
  'server/workspace': {
    rooms: ['server/files', 'server/service', 'server/languages', 'server/protocol'],
    modules: ['node:crypto', 'node:fs', 'node:os', 'node:path', 'node:url', 'node:worker_threads'],
  },
  'server/cli': {
    rooms: [
      'server/files',
      'server/service',
      'server/languages',
      'server/manifests',
      'server/policies',
      'server/references',
      'server/protocol',
      'server/text',
    ],
    modules: [
      'node:fs',
      'node:os',
      'node:path',
      'node:url',
      'node:util',
      'node:crypto',
      'node:child_process',
      'node:worker_threads',
    ],
  },
  'server/main.ts': { rooms: ['server/lsp'], modules: ['node:worker_threads'] },
};

const files = ['node:fs', 'node:fs/promises', 'node:os', 'node:path'];
const client: Readonly<Record<string, Room>> = {
  'client/vault': {
    rooms: ['server/protocol'],
    modules: ['node-vault', 'http', 'https', 'node:crypto', ...files],
  },
  'client/auth': { rooms: ['client/vault', 'server/protocol'], modules: files },
  'client/keychain': { rooms: [], modules: ['keytar'] },
  'client/session': { rooms: ['client/vault', 'client/auth', 'client/keychain', 'server/protocol'] },
  'client/profiles': { rooms: ['client/session', 'server/protocol'], modules: ['vscode'] },
  'client/live': { rooms: ['client/vault', 'client/session', 'client/profiles', 'server/protocol'] },
  'client/move': {
    rooms: ['client/vault', 'server/protocol'],
    modules: ['node:timers/promises', 'node:util'],
  },
  'client/ui': { rooms: ['client/session', 'client/vault'], modules: ['vscode', 'node:timers/promises'] },
  'client/languageClient': {
    rooms: ['client/ui', 'server/protocol'],
    modules: ['vscode', 'vscode-languageclient/node'],
  },
  'client/manifests': {
    rooms: ['client/ui', 'client/languageClient', 'server/protocol'],
    modules: ['vscode'],
  },
  'client/policies': {
    rooms: [
      'client/vault',
      'client/session',
      'client/profiles',
      'client/live',
      'client/ui',
      'client/languageClient',
      'server/protocol',
    ],
    modules: ['vscode'],
  },
  'client/views': {
    rooms: ['client/vault', 'client/session', 'client/profiles', 'client/ui'],
    modules: ['vscode'],
  },
  'client/commands': {
    rooms: [
      'client/vault',
      'client/session',
      'client/profiles',
      'client/live',
      'client/move',
      'client/ui',
      'client/views',
      'client/languageClient',
      'client/policies',
      'client/manifests',
      'server/protocol',
      'server/text',
    ],
    modules: ['vscode', 'node:crypto'],
  },
  'client/extension.ts': {
    rooms: [
      'client/commands',
      'client/keychain',
      'client/languageClient',
      'client/live',
      'client/policies',
      'client/manifests',
      'client/profiles',
      'client/session',
      'client/ui',
      'client/views',
      'server/protocol',
    ],
    modules: ['vscode'],
  },
};
const rooms = { ...server, ...client };

/** Single files with a right or a ban of their own. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  'node-vault': ['client/vault/transport.ts'],
  keytar: ['client/keychain/keytarStore.ts'],
  'vscode-languageclient/node': ['client/languageClient/languageServer.ts'],
};

const roomOf = (path: string): string =>
  path
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/^package\.json.*/, 'package.json');

/** What is wrong with an import, in words; undefined when it points down. */
function complaint({ from, to, local, typeOnly }: Import): string | undefined {
  const room = roomOf(from);
  const rights = rooms[room];
  if (!rights) return `${from}: ${room} is not a room of the house`;
  if (local) {
    const target = roomOf(to);
    if (target === room || rights.rooms.includes(target) || rights.rooms.includes(`${target}.ts`))
      return undefined;
    return `${from}: ${room} may not import ${target} (${to})`;
  }
  const places = onlyIn[to];
  if (places && !places.includes(from)) return `${from}: ${to} belongs to ${places.join(', ')}`;
  // Types are gone at run time; that a room knows a module's types is no right to call it.
  if (typeOnly || rights.modules?.includes(to)) return undefined;
  return `${from}: ${room} may not import ${to}`;
}

const sources = [...sourcesBelow('server'), ...sourcesBelow('client')];
const complaints = (list: typeof sources): string[] =>
  list.flatMap(([file, source]) => importsOf(file, source).flatMap((found) => complaint(found) ?? []));

describe('architecture', () => {
  it('has imports that point down only', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(complaints(sources)).toEqual([]);
  });

  it('has no circle in its rules', () => {
    const below = (room: string, seen: readonly string[]): void => {
      expect(seen, `${room} is below itself`).not.toContain(room);
      for (const next of rooms[room]?.rooms ?? []) below(next, [...seen, room]);
    };
    for (const room of Object.keys(rooms)) below(room, []);
  });

  it.each([
    ['server/text/x.ts', `import { scan } from '../engine/index';`, 'may not import server/engine'],
    ['server/rules/x.ts', `import fs from 'node:fs';`, 'may not import node:fs'],
    ['server/engine/x.ts', `const http = await import('node:http');`, 'may not import node:http'],
    ['server/lsp/x.ts', `import { get } from 'https';`, 'may not import https'],
    [
      'server/service/x.ts',
      `import type { VaultClient } from '../../client/vault/types';`,
      'may not import client/vault',
    ],
    ['client/session/x.ts', `import {\n  window,\n} from 'vscode';`, 'may not import vscode'],
    [
      'client/vault/kv.ts',
      `import nodeVault from 'node-vault';`,
      'node-vault belongs to client/vault/transport.ts',
    ],
    ['client/keychain/x.ts', `const keytar = require('keytar');`, 'keytar belongs to'],
    [
      'client/views/x.ts',
      `export { scan } from '../../server/engine/index';`,
      'may not import server/engine',
    ],
    ['client/other/x.ts', `import './y';`, 'is not a room'],
  ])('would notice: %s %s', (file, source, words) => {
    expect(complaints([[file, source]]).join()).toContain(words);
  });

  it('shows messages and questions only in client/ui', () => {
    const asks =
      /\bwindow\s*\.\s*show|\bwindow\s*\[|\{[^}]*\bshow\w+(Message|Box|Pick|Document|Dialog)\b[^}]*\}\s*=\s*(vscode\.)?window/;
    expect('void vscode.window.showErrorMessage(text)').toMatch(asks);
    const found = sources.filter(([file, source]) => file.startsWith('client/') && asks.test(source));
    expect(found.map(([file]) => file).filter((file) => !file.startsWith('client/ui/'))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

interface Metafile {
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { path: string; external?: boolean }[] }>
  >;
}

/** Which built file of a bundle takes which module of Node.js, as esbuild noted it. */
function bundled(name: string): { packages: Set<string>; builtins: Map<string, string[]> } {
  const file = join(root, 'dist/meta', `${name}.json`);
  const meta: Metafile = JSON.parse(readFileSync(file, 'utf8'));
  const packages = new Set<string>();
  const builtins = new Map<string, string[]>();
  for (const [input, { imports }] of Object.entries(meta.inputs)) {
    const owner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
    if (owner !== undefined) packages.add(owner);
    for (const { path } of imports.filter(({ external }) => external)) {
      const module = path.replace(/^node:/, '');
      builtins.set(module, [...(builtins.get(module) ?? []), input]);
    }
  }
  return { packages, builtins };
}

describe('bundles (npm run build)', () => {
  const network = [
    'http',
    'https',
    'http2',
    'net',
    'tls',
    'dgram',
    'dns',
    'dns/promises',
    'inspector',
    'undici',
    'ws',
  ];
  const credentials = new Set(['keytar', '@github/keytar', 'node-vault', 'axios', 'vscode']);

  /** What a bundle loads from beside it. */
  const besides = (builtins: Map<string, string[]>): string[] =>
    [...builtins.keys()].filter((name) => !builtinModules.includes(name)).sort();

  it.each([
    ['cli', ['smol-toml'], ['./manifests.js', './rules.js', './yaml.js']],
    ['manifests', ['@marcbachmann/cel-js'], ['./yaml.js']],
    ['rules', [], []],
    ['server', [], ['./protocol.js', './session.js']],
    ['session', ['smol-toml'], ['./manifests.js', './protocol.js', './rules.js', './yaml.js']],
    ['yaml', ['yaml'], []],
  ])('has in %s nothing that can reach the network or a credential', (name, packaged, beside) => {
    const { packages, builtins } = bundled(name);
    expect([...packages].sort()).toEqual(packaged);
    for (const module of network) expect(builtins.get(module), module).toBeUndefined();
    expect(besides(builtins)).toEqual(beside);
  });

  it('has a protocol library that cannot reach the network or a credential', () => {
    const { packages, builtins } = bundled('protocol');
    expect([...packages].filter((name) => credentials.has(name))).toEqual([]);
    for (const name of network.filter((module) => module !== 'net'))
      expect(builtins.get(name), name).toBeUndefined();
    expect(besides(builtins)).toEqual([]);
    // One file of the JSON-RPC library offers pipes and sockets as transports beside the one that is used.
    expect(builtins.get('net')).toEqual(['node_modules/vscode-jsonrpc/lib/node/main.js']);
    // And no source of ours asks it, or `fetch` and its kin, for one.
    const own = sources.filter(([file]) => file.startsWith('server/'));
    const socket =
      /(?<![.\w])(createClientPipeTransport|createServerPipeTransport|createClientSocketTransport|createServerSocketTransport|fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/;
    expect(own.filter(([, source]) => socket.test(source)).map(([file]) => file)).toEqual([]);
  });
});
