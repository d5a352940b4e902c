import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';

/** The protocol library and nothing else. */
const bare = `
import { createConnection } from 'vscode-languageserver/node';
const connection = createConnection();
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
`;

/** A server that keeps the text as the usual library does, and answers with as many diagnostics as it holds words. */
const echoing = `
import { createConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
const connection = createConnection();
let document;
let items = [];
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2, diagnosticProvider: {} } }));
connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
  document = TextDocument.create(uri, languageId, version, text);
  items = [...text.matchAll(/ghp_\\w+/g)].map(({ index, 0: found }) => ({
    range: { start: document.positionAt(index), end: document.positionAt(index + found.length) },
    severity: 1,
    source: 'peer',
    code: 'a-rule',
    message: 'A message that is about as long as one which says what was found and what its holder may do with it.',
  }));
});
connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
  TextDocument.update(document, contentChanges, textDocument.version);
  document.positionAt(0);
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items }));
connection.listen();
`;

/** Bundles a server as ours is bundled. @param {'bare' | 'echoing'} which @param {string} folder */
export async function bareServer(which, folder) {
  const outfile = path.join(folder, `${which}.js`);
  await build({
    stdin: { contents: which === 'bare' ? bare : echoing, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outfile;
}
