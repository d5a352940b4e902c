import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKeytarStore } from '../../client/keychain/keytarStore';
import { bundleScript } from '../support/bundleScript';
import { canary } from '../support/canary';
import { type KeyringKind, runWithKeyring } from '../support/keyring';

let bundle: Awaited<ReturnType<typeof bundleScript>>;
beforeAll(async () => {
  bundle = await bundleScript('test/keychain/scripts/keychain.ts');
});
const run = (kind: KeyringKind, secret: string, env = {}) =>
  runWithKeyring(kind, bundle.script, [secret], { ...bundle.env, ...env });

// The Secret Service is Linux's; on other systems keytar uses keychains that a test must not touch.
describe.runIf(process.platform === 'linux')('the Secret Service', () => {
  test('keeps, gives and forgets a secret', async () => {
    const { output } = await run('unlocked', canary());
    expect(output.trim().split('\n')).toEqual(['read back: true', 'other account: true', 'deleted: true']);
  });

  test('an empty keyring has nothing', async () => {
    expect((await run('unlocked', '')).output).toBe('read nothing: true\n');
  });

  test.each([
    ['noBus', /no D-Bus session.*dbus-run-session/],
    ['noService', /no keyring service.*gnome-keyring/],
    ['noKeyring', /no keyring service.*or it has no default keyring/],
    ['locked', /locked.*Unlock your keyring/],
  ] as const)('%s: says what is wrong and what to do', async (kind, words) => {
    const secret = canary();
    const { output, log } = await run(kind, secret);
    expect(output).toMatch(/^unavailable: KeychainUnavailable: /);
    expect(output).toMatch(words);
    expect(output + log).not.toContain(secret);
  });

  test('keytar without its native part, as where libsecret is missing', async () => {
    const modules = mkdtempSync(join(tmpdir(), 'strongroom-keytar-'));
    const keytar = join(import.meta.dirname, '../../node_modules/keytar');
    for (const part of ['package.json', 'lib']) {
      cpSync(join(keytar, part), join(modules, 'keytar', part), { recursive: true });
    }
    const { output } = await run('unlocked', canary(), { NODE_PATH: modules });
    expect(output).toMatch(/^unavailable: .*install libsecret/);
  });
});

test('a keychain that does not answer is given up after a while', async () => {
  // No time at all: even the loading of the native part takes longer.
  await expect(createKeytarStore(0).get('x')).rejects.toMatchObject({
    name: 'KeychainUnavailable',
    message: expect.stringContaining('did not answer'),
  });
});
