import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../client/extension';
import type { VaultNode } from '../../client/views/nodes';
import { label, loggedIn, open, planted, until, vault } from './support/host';

let api: TestApi;

const nodeLabel = (node: VaultNode): string => label(api.tree.getTreeItem(node));
const labels = (nodes: readonly VaultNode[]): readonly string[] => nodes.map(nodeLabel);

/** Opens the tree along labels, from the profile. */
async function at(...path: readonly string[]): Promise<VaultNode> {
  let [node] = await api.tree.getChildren();
  for (const name of path) {
    node = (await api.tree.getChildren(node)).find((child) => nodeLabel(child) === name);
    assert.ok(node, `${name} is in the tree`);
  }
  assert.ok(node);
  return node;
}

suite('Sidebar', () => {
  const value = planted(`tree-${Math.random().toString(36).slice(2)}-${Date.now()}`);

  suiteSetup(async () => {
    await vault('POST', 'secret/data/tree/app/database', { data: { username: 'app', password: value } });
    await vault('POST', 'secret/data/tree/gone', { data: { password: value } });
    await vault('DELETE', 'secret/data/tree/gone');
    await vault('POST', 'sys/mounts/tree-v1', { type: 'kv', options: { version: '1' } });
    await vault('POST', 'tree-v1/old', { key: value });
    await vault('POST', 'sys/mounts/tree-transit', { type: 'transit' });
    api = await loggedIn();
    api.tree.refresh();
  });

  test('lists mounts, folders, secrets and fields', async () => {
    assert.ok(labels(await api.tree.getChildren(await at())).includes('secret'));
    assert.deepEqual(labels(await api.tree.getChildren(await at('secret', 'tree'))), ['app', 'gone']);
    const fields = await api.tree.getChildren(await at('secret', 'tree', 'app', 'database'));
    assert.deepEqual([...labels(fields)].sort(), ['password', 'username']);
  });

  test('lists KV version 1, and shows other mounts with their type', async () => {
    assert.deepEqual(labels(await api.tree.getChildren(await at('tree-v1', 'old'))), ['key']);
    const item = api.tree.getTreeItem(await at('tree-transit'));
    assert.equal(item.description, 'transit');
    assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.None);
  });

  test('shows a value only when asked, and hides it again', async () => {
    const field = await at('secret', 'tree', 'app', 'database', 'password');
    const shown = (): string => JSON.stringify(api.tree.getTreeItem(field));
    assert.ok(!shown().includes(value));
    await vscode.commands.executeCommand('strongroom.revealValue', field);
    assert.ok(shown().includes(value));
    await vscode.commands.executeCommand('strongroom.hideValue', field);
    assert.ok(!shown().includes(value));
  });

  test('marks a deleted secret and brings it back', async () => {
    const secret = await at('secret', 'tree', 'gone');
    assert.deepEqual(labels(await api.tree.getChildren(secret)), ['Undelete']);
    assert.match(api.tree.getTreeItem(secret).contextValue ?? '', /^secretDeleted/);
    await vscode.commands.executeCommand('strongroom.undelete', secret);
    assert.deepEqual(labels(await api.tree.getChildren(secret)), ['password']);
  });

  test('shows a large folder page by page', async () => {
    const names = Array.from(
      { length: 205 },
      (_, index) => `secret/data/many/s${String(index).padStart(3, '0')}`,
    );
    await Promise.all(names.map(async (name) => vault('POST', name, { data: { a: 'b' } })));
    const folder = await at('secret', 'many');
    const first = await api.tree.getChildren(folder);
    assert.equal(first.length, 201);
    assert.equal(labels(first).at(-1), 'Show more…');
    await vscode.commands.executeCommand('strongroom.showMore', folder);
    assert.equal((await api.tree.getChildren(folder)).length, 205);
  });

  test('copies a value and takes it out of the clipboard again', async () => {
    const configuration = vscode.workspace.getConfiguration('strongroom');
    await configuration.update('clipboard.clearAfter', 1, vscode.ConfigurationTarget.Global);
    try {
      const field = await at('secret', 'tree', 'app', 'database', 'password');
      await vscode.commands.executeCommand('strongroom.copyValue', field);
      assert.equal(await vscode.env.clipboard.readText(), value);
      await until('the clipboard is empty', async () =>
        (await vscode.env.clipboard.readText()) === '' ? true : undefined,
      );
    } finally {
      await configuration.update('clipboard.clearAfter', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('leaves the clipboard alone when something else was copied since', async () => {
    const configuration = vscode.workspace.getConfiguration('strongroom');
    await configuration.update('clipboard.clearAfter', 1, vscode.ConfigurationTarget.Global);
    try {
      const field = await at('secret', 'tree', 'app', 'database', 'password');
      await vscode.commands.executeCommand('strongroom.copyValue', field);
      await vscode.env.clipboard.writeText('something else');
      await new Promise((resolve) => setTimeout(resolve, 2000));
      assert.equal(await vscode.env.clipboard.readText(), 'something else');
    } finally {
      await configuration.update('clipboard.clearAfter', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('inserts a reference at the cursor', async () => {
    const field = await at('secret', 'tree', 'app', 'database', 'password');
    const editor = await open('insert.yaml', 'password: ""\n');
    editor.selection = new vscode.Selection(0, 11, 0, 11);
    await vscode.commands.executeCommand('strongroom.insertReference', field);
    assert.equal(editor.document.getText(), 'password: "ref+vault://secret/tree/app/database#/password"\n');
  });

  test('opens at a secret', async () => {
    const field = await at('secret', 'tree', 'app', 'database', 'password');
    assert.equal(field.kind, 'field');
    if (field.kind !== 'field') return;
    await api.tree.reveal(field);
    assert.equal(api.tree.selected()?.id, field.id);
  });

  test('pins a path and lists it above the mounts', async () => {
    const [profile] = api.profiles.all();
    assert.ok(profile);
    await api.profiles.save({ ...profile, pinned: ['secret/tree/app/database'] });
    try {
      await until('the profile is saved', () => api.profiles.all()[0]?.pinned);
      const [pinned] = await api.tree.getChildren(await at());
      assert.ok(pinned);
      assert.equal(nodeLabel(pinned), 'secret/tree/app/database');
      assert.equal((await api.tree.getChildren(pinned)).length, 2);
      await vscode.commands.executeCommand('strongroom.unpinPath', pinned);
      await until('it is unpinned', () => (api.profiles.all()[0]?.pinned?.length === 0 ? true : undefined));
    } finally {
      await api.profiles.save(profile);
    }
  });
});
