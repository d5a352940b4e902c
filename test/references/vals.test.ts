import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MoveTarget } from '../../server/protocol/requests';
import { formatFor } from '../../server/references';
import { environmentFile } from '../../server/service/environmentFile';
import { startBao } from '../support/bao';
import type { Bao } from '../support/bao';

const hasVals = spawnSync('vals', ['version'], { stdio: 'ignore' }).status === 0;
const vals = formatFor('vals');
/** Ordinary and awkward names; what the format cannot write is left out by its own word. */
const places = ['app/github', 'a b/c%d', 'q?x=1', 'ü/é#1', "it's", 'a+b', '%41', 'a,b"'].flatMap((path) =>
  ['token', 'a.b-c_d', 'x#y', 'é:@!', '$x&y=z', 'ref'].map((field) => ({ path, field })),
);
const mounts = [
  { mount: 'secret', kvVersion: 2 },
  { mount: 'old', kvVersion: 1 },
  { mount: 'team/kv new', kvVersion: 2 },
  { mount: 'team/old', kvVersion: 1 },
] as const;

// Skipped where the real `vals` is not on PATH: only it can say what its references mean.
describe.skipIf(!hasVals)('vals itself (needs `vals` on PATH)', () => {
  let bao: Bao;
  const folder = mkdtempSync(join(tmpdir(), 'strongroom-vals-'));
  const valueOf = (place: MoveTarget): string =>
    `value of ${place.mount} ${place.path} ${place.field}\nsecond line`;
  const targets = mounts.flatMap((mount) => places.map((place): MoveTarget => ({ ...mount, ...place })));

  /** A new KV v2 mount is not ready at once. */
  async function written(path: string, body: object): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt++) {
      const { status } = await bao.api('POST', path, body);
      if (status < 300) return;
      await sleep(100);
    }
    throw new Error(`cannot write ${path}`);
  }

  beforeAll(async () => {
    bao = await startBao();
    for (const { mount, kvVersion } of mounts.slice(1)) {
      await written(`sys/mounts/${encodeURI(mount)}`, {
        type: 'kv',
        options: { version: `${kvVersion}` },
      });
    }
    const paths = new Map<string, Record<string, string>>();
    for (const place of targets) {
      const data = place.kvVersion === 2 ? 'data/' : '';
      const path = [place.mount, ...place.path.split('/')].map((part) =>
        part.split('/').map(encodeURIComponent).join('/'),
      );
      const url = `${path[0]}/${data}${path.slice(1).join('/')}`;
      const fields = paths.get(url) ?? {};
      paths.set(url, { ...fields, [place.field]: valueOf(place) });
    }
    for (const [url, fields] of paths) {
      await written(url, /\/data\//.test(url) ? { data: fields } : fields);
    }
  });
  afterAll(async () => {
    await bao.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('resolves every reference that we print', () => {
    const wanted: Record<string, string> = {};
    const refs: Record<string, string> = {};
    targets.forEach((place, i) => {
      if (vals.problem(place) !== undefined) return;
      refs[`r${i}`] = vals.print(place);
      wanted[`r${i}`] = valueOf(place);
    });
    expect(Object.keys(refs).length).toBeGreaterThan(100);
    const file = join(folder, 'refs.json');
    writeFileSync(file, JSON.stringify(refs));
    const env = {
      PATH: process.env['PATH'],
      VAULT_ADDR: bao.address,
      VAULT_TOKEN: bao.rootToken,
      HOME: folder,
    };
    const output = execFileSync('vals', ['eval', '-f', file, '-o', 'json'], { env, encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual(wanted);
  });

  it('runs a program with the environment file that we write', () => {
    const place: MoveTarget = {
      mount: 'secret',
      kvVersion: 2,
      path: 'a b/c%d',
      field: 'token',
      address: bao.address,
    };
    const created = environmentFile(undefined, 'vals.env.yaml');
    if ('error' in created) throw new Error(created.error);
    const file = join(folder, 'vals.env.yaml');
    writeFileSync(file, created.add('APP_TOKEN', vals.print(place)).newText);
    const env = { PATH: process.env['PATH'], VAULT_TOKEN: bao.rootToken, HOME: folder, KEPT: 'yes' };
    const args = [
      'exec',
      '-i',
      '-f',
      file,
      '--',
      process.execPath,
      '-p',
      'process.env.KEPT + process.env.APP_TOKEN',
    ];
    const output = execFileSync('vals', args, { env, encoding: 'utf8' });
    expect(output).toBe(`yes${valueOf(place)}\n`);
  });
});
