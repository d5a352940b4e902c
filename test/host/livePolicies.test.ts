import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, loggedIn, open, until, vault } from './support/host';

/** Opens a policy and waits until it is known to be one. */
async function openPolicy(name: string, text: string): Promise<vscode.TextDocument> {
  const { document } = await open(name, text);
  return until('the language of policies', () => {
    const found = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.toString() === document.uri.toString(),
    );
    return found?.languageId === 'vault-policy' ? found : undefined;
  });
}

const codes = (document: vscode.TextDocument): readonly unknown[] =>
  findings(document).map(({ code }) => code);

suite('Policies beside the vault', () => {
  suiteSetup(async () => {
    await loggedIn();
    await vault('POST', 'sys/mounts/live-transit', { type: 'transit' });
    await vault('POST', 'live-transit/keys/orders', {});
    await vault('POST', 'secret/data/live/folder/app', { data: { name: 'any' } });
    // Another test may have asked before these were there.
    await vscode.commands.executeCommand('strongroom.refreshAll');
  });

  test('know its mounts, keys and product', async () => {
    const document = await openPolicy(
      'live.hcl',
      [
        'path "secert/data/app" { capabilities = ["read"] }',
        'path "live-transit/encrypt/order" { capabilities = ["update"] }',
        'path "live-transit/encrypt/orders" { capabilities = ["update"] }',
        'path "secret/live" { capabilities = ["read", "recover"] }',
        '',
      ].join('\n'),
    );
    // `recover` is of HashiCorp Vault only: an error, since the server says that it is none.
    const expected = ['unknown-mount', 'unknown-name', 'kv-missing-data', 'unknown-capability'];
    await until('what the vault knows', () =>
      JSON.stringify(codes(document)) === JSON.stringify(expected) ? true : undefined,
    ).catch(() => assert.deepEqual(codes(document), expected));
    assert.equal(
      findings(document).find(({ code }) => code === 'unknown-capability')?.severity,
      vscode.DiagnosticSeverity.Error,
    );
  });

  test('are completed with its folders and keys', async () => {
    const text = 'path "secret/data/live/" {}\npath "live-transit/encrypt/" {}\n';
    const document = await openPolicy('live-completed.policy.hcl', text);
    const offered = async (behind: string): Promise<readonly string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(text.indexOf(behind) + behind.length),
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await offered('secret/data/live/')).includes('secret/data/live/folder/'));
    assert.ok((await offered('live-transit/encrypt/')).includes('live-transit/encrypt/orders'));
  });

  test('that are not open have their problems, and Terraform has none', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const write = async (name: string, text: string): Promise<vscode.Uri> => {
      const uri = vscode.Uri.joinPath(folder, name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return uri;
    };
    const terraform = await write('closed.tf', 'resource "a" "path" {\n  capabilities = ["raed"]\n}\n');
    const policy = await write('closed.hcl', 'path "secret/data/app" {\n  capabilities = ["raed"]\n}\n');
    const found = await until('a problem of a file that is not open', () => {
      const [first] = vscode.languages.getDiagnostics(policy);
      return first;
    });
    assert.equal(found.code, 'unknown-capability');
    assert.deepEqual(vscode.languages.getDiagnostics(terraform), []);
  });
});
