import { defineRule } from '../../define';
import { base64, mapped, sample } from '../../samples';
import type { Sample } from '../../define';

/** Split, so that this file does not look like a key. */
const begin = (label: string): string => ['-----BEGIN ', label, 'PRIVATE KEY-----'].join('');
const end = (label: string): string => ['-----END ', label, 'PRIVATE KEY-----'].join('');

/** A key of `bytes` bytes whose lines are joined by `newline`. */
const pem = (label: string, start: string, bytes: number, newline: string): Sample =>
  mapped(base64(bytes), (body) =>
    [begin(label), ...((start + body.slice(start.length)).match(/.{1,64}/g) ?? []), end(label)].join(newline),
  );

/** How the body of each kind begins: a DER sequence, or the OpenSSH magic. Encrypted old keys begin at random. */
function wellFormed(key: string): 'valid' | 'invalid' {
  const body = key
    .replace(/-----[A-Z0-9 ]{0,64}-----/g, '')
    .replace(/(?:Proc-Type|DEK-Info|Comment|Version):[^\n\\]{0,120}/g, '')
    .replace(/\\[nrt]|[^A-Za-z0-9+/]/g, '');
  if (/ENCRYPTED/.test(key) || /BEGIN (?:PGP|DSA)/.test(key)) return 'valid';
  return /^(?:M[CDFGHI]|b3BlbnNzaC1rZXktdjE)/.test(body) ? 'valid' : 'invalid';
}

export const privateKey = [
  defineRule({
    id: 'pem-private-key',
    title: 'Private key',
    grants: 'Poses as the owner of the key: signs, decrypts or logs in wherever its public half is trusted.',
    severity: 'error',
    keywords: ['-----begin'],
    pattern:
      /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:(?:\s|\\[nr]){1,4}(?:Proc-Type|DEK-Info|Comment|Version):(?: [^\s\\]{1,60}){1,6}(?=[\r\n\\])){0,4}[A-Za-z0-9+/=\s\\"',#*>]{60,11000}-----END (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/,
    multiline: true,
    maxLength: 12_000,
    verify: wellFormed,
    revoke: 'https://www.rfc-editor.org/rfc/rfc7468',
    suggest: { path: 'keys', field: 'private_key', env: 'PRIVATE_KEY' },
    wholeLiteral: true,
    examples: {
      positive: [
        pem('', 'MIIE', 1218, '\n'),
        pem('RSA ', 'MIIE', 1192, '\r\n'),
        pem('EC ', 'MHcCAQEE', 121, '\n'),
        pem('OPENSSH ', 'b3BlbnNzaC1rZXktdjE', 390, '\n'),
        pem('ENCRYPTED ', 'MIIF', 1300, '\n'),
        pem('', 'MIIE', 1218, '\\n'),
        sample(
          'key: |\n  ',
          mapped(pem('RSA ', 'MIIE', 1192, '\n'), (key) => key.replace(/\n/g, '\n  ')),
          '\n',
        ),
        mapped(pem('RSA ', 'abcd', 1192, '\n'), (key) =>
          key.replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n\n'),
        ),
      ],
      negative: [
        sample(begin(''), '\n...\n', end('')),
        sample(begin(''), '\n', base64(300)),
        mapped(pem('PUBLIC ', 'MIIE', 300, '\n'), (key) => key.replace(/PRIVATE /g, '')),
        sample(begin(''), '\nnot a key at all, just prose of some length without any end to it\n'),
      ],
    },
  }),
];
