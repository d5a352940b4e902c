/** The grammars, by the engine and the regular expressions that VS Code uses. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import type { IGrammar } from 'vscode-textmate';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { root } from '../support/imports';

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}
const manifest: { contributes: { grammars: readonly GrammarContribution[] } } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const { grammars } = manifest.contributes;
/** A host for the injection: a language of which nothing else is known. */
const plain = 'source.yaml';
let registry: Registry;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scopeName) => {
      const found = grammars.find((grammar) => grammar.scopeName === scopeName);
      if (!found)
        return Promise.resolve(parseRawGrammar(JSON.stringify({ scopeName, patterns: [] }), 'plain.json'));
      const file = join(root, found.path);
      return Promise.resolve(parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
    getInjections: (scopeName) =>
      grammars.filter(({ injectTo }) => injectTo?.includes(scopeName)).map((grammar) => grammar.scopeName),
  });
});

async function load(scopeName: string): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`There is no grammar ${scopeName}.`);
  return grammar;
}

/** Every token as `text scope`, the innermost scope without the language's name; blanks left out. */
async function tokens(scopeName: string, text: string): Promise<string[]> {
  const grammar = await load(scopeName);
  let stack = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens: found, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return found.flatMap(({ startIndex, endIndex, scopes }) => {
      const part = line.slice(startIndex, endIndex).trim();
      return part === '' ? [] : [`${part} ${scopes.at(-1)?.replace(/\.(?:vault-policy|strongroom)$/, '')}`];
    });
  });
}
const policy = async (text: string) => tokens('source.vault-policy', text);

describe('policies', () => {
  it('are coloured by what their parts are', async () => {
    const found = await policy('path "secret/+/app/*" {\n  capabilities = ["read", "raed"] # all\n}');
    expect(found).toContain('path keyword.control.path');
    expect(found).toContain('+ keyword.operator.wildcard');
    expect(found).toContain('* keyword.operator.wildcard');
    expect(found.find((token) => token.startsWith('capabilities '))).toMatch(/variable|keyword|support/);
    expect(found).toContain('all comment.line.number-sign');
  });
  it('have no comment in a path, whatever stands behind a template', async () => {
    const found = await policy(
      'path "secret/{{identity.entity.id}}/*" {\n  capabilities = ["read"]\n}\npath "b//c/*" {}\n',
    );
    expect(found.filter((token) => token.includes('comment'))).toEqual([]);
    expect(found.filter((token) => token === 'path keyword.control.path')).toHaveLength(2);
    expect(
      found.some((token) => token.startsWith('identity.entity.id ') || token.includes('meta.template')),
    ).toBe(true);
  });
  it('have comments of all three kinds, over lines where they may', async () => {
    const found = await policy('# a\n// b\n/* c\n d */ path "x" {}\n');
    expect(found.filter((token) => /^[abcd] comment/.test(token))).toHaveLength(4);
    expect(found).toContain('path keyword.control.path');
  });
  it('go on after a string that was not closed', async () => {
    const found = await policy('path "x {\n  capabilities = ["read\n}\npath "y" {}\n');
    expect(found.filter((token) => token === 'path keyword.control.path')).toHaveLength(2);
  });
  it('may have heredocs', async () => {
    const found = await policy(
      'path "x" {\n  comment = <<EOT\npath "no"\n# no\nEOT\n  capabilities = ["read"]\n}\n',
    );
    expect(found.filter((token) => token === 'path keyword.control.path')).toHaveLength(1);
    expect(found.filter((token) => token.includes('comment.line'))).toEqual([]);
    expect(found.some((token) => token.startsWith('capabilities '))).toBe(true);
  });
  it('may be JSON', async () => {
    const found = await policy('{"path": {"secret/*": {"capabilities": ["read"]}}}');
    expect(found.filter((token) => token.includes('invalid'))).toEqual([]);
    expect(found.length).toBeGreaterThan(5);
  });
});

describe('references', () => {
  it('are told from the text around', async () => {
    expect(await tokens(plain, 'token: ref+vault://secret/app#/token')).toEqual([
      `token: ${plain}`,
      'ref+vault keyword.control.reference',
      ':// punctuation.separator',
      'secret/app entity.name.namespace.path',
      '#/ punctuation.separator',
      'token variable.other.property.field',
    ]);
    const bank = await tokens(plain, 'a: vault:secret/data/app#token#3');
    expect(bank).toContain('secret/data/app entity.name.namespace.path');
    expect(bank).toContain('3 constant.numeric.version');
  });
  it('are none where they are not', async () => {
    for (const text of ['https://vault:8200/a#b', 'default: vault', 'vault:name', 'ref+vault://secret'])
      expect(await tokens(plain, text)).toEqual([`${text} ${plain}`]);
  });
});

it('every grammar is read by the engine', async () => {
  for (const { scopeName, injectTo } of grammars) {
    const grammar = await load(injectTo ? plain : scopeName);
    const { tokens: found, stoppedEarly } = grammar.tokenizeLine(
      'path "a" { ref+vault://a/b#/c }'.repeat(200),
      INITIAL,
      5000,
    );
    expect(stoppedEarly).toBe(false);
    expect(found.length).toBeGreaterThan(5);
  }
});
