import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeSampleWorkspace } from '../../scripts/lib/sampleWorkspace.mjs';
import { root } from '../support/imports';

const folder = mkdtempSync(join(tmpdir(), 'strongroom-sample-'));
const workspace = join(folder, 'sample');
afterAll(() => rmSync(folder, { recursive: true }));

it('has secrets that the scanner finds, each where it was put, and no others', () => {
  expect(writeSampleWorkspace(workspace)).toBe(true);
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'scan', workspace], {
    encoding: 'utf8',
  });
  const found = [...stdout.matchAll(/^(\S+?):(\d+):\d+ ([\w-]+)/gm)].map(
    ([, file, line, rule]) => `${file}:${line} ${rule}`,
  );
  expect(status).toBe(1);
  expect(found.sort()).toEqual([
    '.env:3 openai-api-key',
    '.env:4 slack-bot-token',
    '.env:5 generic-password',
    'Config.java:5 twilio-auth-token',
    'Config.java:6 github-personal-access-token',
    'application.yaml:10 gitlab-access-token',
    'application.yaml:7 generic-password',
    'config.json:4 npm-access-token',
    'config.json:7 azure-storage-key',
    'deploy.sh:5 vault-service-token',
    'deploy/mail.yaml:9 generic-password',
    'main.go:7 anthropic-api-key',
    'settings.py:7 aws-access-key',
    'settings.py:9 sendgrid-api-key',
    'src/config.ts:4 github-personal-access-token',
    'src/config.ts:6 stripe-secret-key',
    'src/config.ts:9 url-password',
  ]);
});

it('is the same on every machine, kept as it is until it is reset', () => {
  const file = join(workspace, 'src/config.ts');
  const first = readFileSync(file, 'utf8');
  writeFileSync(file, 'edited');
  expect(writeSampleWorkspace(workspace)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('edited');
  expect(writeSampleWorkspace(workspace, { reset: true })).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(first);
});

it('is not in the repository: no template holds a secret', () => {
  const templates = join(root, 'scripts/sample');
  const output = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'scan', templates], {
    encoding: 'utf8',
  });
  expect(output).not.toMatch(/^\S+:\d+:\d+ /m);
});
