import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { label, loggedIn, vault } from './support/host';

suite('Sessions', () => {
  test('keeps the token beyond this window, and forgets it at logout', async () => {
    const { profiles, sessions } = await loggedIn();
    const profile = profiles.active();
    assert.ok(profile);
    const state = sessions.state(profile);
    assert.equal(state.kind, 'loggedIn');
    // The harness gives this window no keyring: the token falls back to VS Code's own store, not to memory.
    if (state.kind === 'loggedIn') assert.notEqual(state.store, 'memory');

    await sessions.logout(profile, { revoke: false });
    assert.equal((await sessions.restore(profile)).kind, 'loggedOut');
    assert.equal(await sessions.client(profile), undefined);
  });

  test('never writes the token into settings', async () => {
    await loggedIn();
    const token = process.env['STRONGROOM_TEST_VAULT_TOKEN'] ?? '';
    assert.notEqual(token, '');
    assert.ok(!JSON.stringify(vscode.workspace.getConfiguration('strongroom')).includes(token));
  });

  test('asks again in the sidebar when the token was revoked', async () => {
    const { profiles, sessions, tree } = await loggedIn();
    const profile = profiles.active();
    assert.ok(profile);
    const short = await vault<{ auth: { client_token: string } }>('POST', 'auth/token/create', { ttl: '1h' });
    process.env['VAULT_TOKEN'] = short.auth.client_token;
    await sessions.login(profile, 'environment');
    delete process.env['VAULT_TOKEN'];
    await vault('POST', 'auth/token/revoke', { token: short.auth.client_token });
    const [node] = await tree.getChildren();
    const [note] = await tree.getChildren(node);
    assert.ok(note);
    const item = tree.getTreeItem(note);
    assert.equal(`${label(item)}, ${String(item.description)}`, 'Log in…, the session has expired');
    assert.equal(sessions.state(profile).kind, 'expired');
  });
});
