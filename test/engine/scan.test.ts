import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../server/engine/index';
import { rules } from '../../server/rules/index';
import { base32, base62, base64, hex, sample, seeded } from '../../server/rules/samples';
import type { Sample } from '../../server/rules/define';
import { everything, found, secretOf } from './options';

const random = seeded(7);
const draw = (s: Sample): string => s(random);
const example = (id: string): string => rules.find((rule) => rule.id === id)!.examples.positive[0]!(random);

describe('a finding', () => {
  it('covers the secret alone, wherever it stands', () => {
    const token = example('github-personal-access-token');
    const text = `a\r\nb\rconst t = f("${token}"); // é\nc`;
    expect(scan(text, everything).findings).toMatchObject([
      {
        range: { start: { line: 2, character: 13 }, end: { line: 2, character: 13 + token.length } },
        confidence: 'high',
      },
    ]);
  });

  it.each([
    ['postgres://app:§@db.internal/x', 'url-password'],
    ['"url": "https://app:§@acme.io/x"', 'url-password'],
    ["password = '§'", 'generic-password'],
    ['  password: §', 'generic-password'],
    ['DB_PASS=§', 'generic-password'],
    ['Server=db;Password=§;Encrypt=true', 'generic-password'],
    ['apiKey = `§`', 'generic-secret'],
    ['{"auth":{"clientSecret":"§"}}', 'generic-secret'],
    ['spring.mail.secret-key=§', 'generic-secret'],
    ['Authorization: Bearer §', 'http-bearer-token'],
    ["axios.defaults.headers['Authorization'] = 'Bearer §';", 'http-bearer-token'],
  ])('covers the value alone in %s', (line, id) => {
    const secret = draw(base62(24));
    expect(found(line.replace('§', secret))).toEqual([[id, secret]]);
  });

  it('spans lines where the secret does', () => {
    const key = example('pem-private-key');
    const text = `KEY = \`\n${key}\n\`;\n`;
    const [finding] = scan(text, everything).findings;
    expect(secretOf(text, finding!)).toBe(key);
    expect(finding).toMatchObject({ name: 'KEY', range: { start: { line: 1, character: 0 } } });
  });

  it('of a service account is the value of its private key, of a PEM key alone it is not', () => {
    const text = example('google-service-account-key');
    const [id, secret] = found(text)[0] ?? [];
    expect(id).toBe('google-service-account-key');
    expect(secret).toMatch(/^-----BEGIN [\s\S]*-----\\n$/);
    expect(found(text.replace('private_key_id', 'key_id')).map(([rule]) => rule)).toEqual([
      'pem-private-key',
    ]);
  });

  it('is one per secret: the rule that knows more wins', () => {
    const token = example('github-personal-access-token');
    expect(found(`github_token = "${token}"`)).toEqual([['github-personal-access-token', token]]);
    expect(found(`https://x:${token}@github.com/a/b`)).toEqual([['github-personal-access-token', token]]);
    expect(found(`Authorization: Bearer ${token}`)).toEqual([['github-personal-access-token', token]]);
    const jwt = example('jwt-token');
    expect(found(`token: "${jwt}"`)).toEqual([['jwt-token', jwt]]);
  });

  it('never carries the secret', () => {
    const token = example('github-personal-access-token');
    expect(JSON.stringify(scan(`t = "${token}"`, everything))).not.toContain(token.slice(4, 20));
  });
});

describe('a pair', () => {
  const id = draw(sample('AKIAQ', base32(15)));
  const secret = draw(base64(30)).replaceAll('/', 'x');

  it('is one finding with two ranges, in either order', () => {
    for (const text of [
      `id=${id}\nkey=${secret}\n`,
      `key=${secret}\r\nid=${id}`,
      `f('${id}', '${secret}')`,
    ]) {
      const [finding, ...more] = scan(text, everything).findings;
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ rule: { id: 'aws-access-key' }, confidence: 'high' });
      expect(secretOf(text, finding!)).toBe(secret);
      expect(finding?.related?.what).toBe('AWS access key ID');
      expect(secretOf(text, { range: finding!.related!.range })).toBe(id);
    }
  });

  it('takes the secret after it before the one above', () => {
    const [other, third] = [draw(base64(30)), draw(base64(30))].map((s) => s.replaceAll('/', 'x'));
    const other_id = draw(sample('AKIAQ', base32(15)));
    const text = `${id} ${secret}\n${other_id} ${other}\n${third}`;
    expect(found(text)).toEqual([
      ['aws-access-key', secret],
      ['aws-access-key', other],
    ]);
  });

  it('is not made over a distance, or of a digest; the id alone is worth less', () => {
    for (const text of [`${id}${'\n'.repeat(6)}${secret}`, `${id} ${draw(hex(40))}`]) {
      expect(scan(text, everything).findings).toMatchObject([
        { confidence: 'medium', rule: { id: 'aws-access-key' } },
      ]);
      expect(found(text)).toEqual([['aws-access-key', id]]);
    }
  });

  it('names the variable of the secret', () => {
    const text = `AWS_ID=${id}\nAWS_KEY=${secret}`;
    expect(scan(text, everything).findings).toMatchObject([{ name: 'AWS_KEY' }]);
  });
});

describe('what is no secret', () => {
  const value = draw(base62(24));
  it.each([
    ['reference', 'password = "ref+vault://secret/app/db1#/password"'],
    ['bank-vaults reference', 'password: vault:secret/data/app/db1#password'],
    ['interpolation', `password: "\${DB_PASSWORD_1}"`],
    ['shell variable', 'password=$DB_PASSWORD1'],
    ['template', 'password: {{ .Values.db1.password }}'],
    ['GitHub expression', 'token: ${{ secrets.DEPLOY_TOKEN_2 }}'],
    ['environment', 'const apiKey = process.env.API_KEY_2'],
    ['environment in Python', 'secret_key = os.environ["SECRET_KEY_2"]'],
    ['call', 'api_key = load_key_2("acme", 24)'],
    ['member', 'token = response.data.token2'],
    ['angle brackets', 'api_key = "<your-api-key-1234>"'],
    ['filler', 'secret_key = "xxxxxxxxxxxxxxxxxxxx12"'],
    ['asterisks', 'password = "************"'],
    ['words', 'password = "change-me-please-now"'],
    ['default', 'password = "postgres123"'],
    ['prose', 'The password: at least 8 characters, 1 digit.'],
    ['message', 'error_token = "Token expired, log in again"'],
    ['path', 'private_key = "/etc/ssl/private/server2.key"'],
    ['URL', 'token_endpoint = "https://id.acme.io/oauth2/v2/token"'],
    ['URL in a secret', 'secret = "https://acme.io/path/to/thing2"'],
    ['identifier', 'secretName = "database-credentials-v2"'],
    ['translation key', '"password": "auth.form2.password.label"'],
    ['number', 'max_tokens = 12345678901234567890'],
    ['public key', `public_access_key = "${value}"`],
    ['type', 'password: string | undefined'],
    ['AWS example', ['AKIAIOSFODNN7', 'EXAMPLE'].join('')],
    ['git hash', `commit ${draw(hex(40))}`],
    ['integrity', `integrity: sha512-${draw(base64(64))}`],
    ['port and mail', 'see https://acme.io:8443/~a/b@c.d'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('options', () => {
  const many = Array.from({ length: 5 }, () => example('npm-access-token')).join('\n');

  it('cut at the greatest number and say so', () => {
    const all = scan(many, everything);
    expect(all).toMatchObject({ truncated: false, suppressed: 0 });
    expect(scan(many, { ...everything, maxFindings: 5 })).toEqual(all);
    const cut = scan(many, { ...everything, maxFindings: 3 });
    expect(cut).toEqual({ findings: all.findings.slice(0, 3), truncated: true, suppressed: 0 });
  });

  it('drop findings below the least confidence', () => {
    const text = `token = "${draw(hex(40))}"`;
    expect(scan(text, { ...everything, minimumConfidence: 'medium' }).findings).toHaveLength(1);
    expect(scan(text, { ...everything, minimumConfidence: 'high' }).findings).toEqual([]);
  });

  it('make fingerprints that depend on rule, value and key only', () => {
    const token = example('npm-access-token');
    const prints = (text: string, key = everything.fingerprintKey): string[] =>
      scan(text, { ...everything, fingerprintKey: key }).findings.map((f) => f.fingerprint);
    const [print] = prints(`x = "${token}"`);
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    expect(prints(`\n\n  y: ${token} ${token}`)).toEqual([print, print]);
    expect(prints(token, new Uint8Array(32))).not.toContain(print);
    expect(prints(example('npm-access-token'))).not.toContain(print);
  });

  it('suppress what the workspace ignores', () => {
    const [first] = scan(many, everything).findings;
    const result = scan(many, { ...everything, isIgnored: (print) => print === first!.fingerprint });
    expect(result.suppressed).toBe(1);
    expect(result.findings).toHaveLength(4);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(...rules.flatMap((rule) => rule.keywords)),
    fc.constantFrom(
      '\ud800',
      '"',
      "'",
      ' = ',
      ': ',
      '\n',
      '\r',
      '\\',
      '-----BEGIN PRIVATE KEY-----',
      '://',
      ':',
      '@',
    ),
    fc.constantFrom(...rules.map((rule) => rule.examples.positive[0]!(random))),
  );

  it('is scanned without an error, and findings are in order, apart and inside', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const finding of scan(text, everything).findings) {
          const secret = secretOf(text, finding);
          const start = text.indexOf(secret, end);
          expect(secret.length).toBeGreaterThan(0);
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + secret.length;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['JWT starts', 'eyJ', 1_000_000],
    ['JWT parts', `eyJ${'A'.repeat(20)}.`, 200_000],
    ['PEM starts', '-----BEGIN PRIVATE KEY-----', 100_000],
    ['PEM starts with headers', `-----BEGIN PRIVATE KEY-----\nComment: ${'a '.repeat(40)}\n`, 20_000],
    ['PEM starts on lines', `-----BEGIN RSA PRIVATE KEY-----\n${'A'.repeat(64)}\n`, 30_000],
    ['PEM starts, one a line', '-----BEGIN PRIVATE KEY-----\n', 150_000],
    ['markers on one line', 'password="S3cr1t-Wx" # strongroom:ignore generic-secret ', 40_000],
    ['assignments', 'password=', 500_000],
    ['names', 'secret_token_password_', 200_000],
    ['quotes', 'password="', 300_000],
    ['URLs', 'a://b:c', 400_000],
    ['key ids', 'AKIAQQQQQQQQQQQQQQ23 ', 20_000],
    ['prefixes', 'sk-', 1_000_000],
    ['escapes', '\\n', 1_000_000],
    ['spaces', ' ', 4_000_000],
    ['a minified line', 'a.b=c?d("e"):{f:[1,2]};', 200_000],
    ['values of one character', `password="${'_'.repeat(250)}1" `, 20_000],
    ['values of words', `api_key: '${'a.'.repeat(120)}1!' `, 20_000],
    ['names of dashes', `${'-'.repeat(150)}="https://a:${'x'.repeat(9)}1@b.c"\n`, 20_000],
    ['comments', 'password=x # nosec ', 100_000],
  ])('is scanned in linear time: %s repeated', (_, part, times) => {
    expect(scan(part.repeat(times), everything).suppressed).toBeGreaterThanOrEqual(0);
  });
});
