import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const derKey = [
  defineRule({
    id: 'der-private-key',
    title: 'Private key without its PEM lines',
    grants: 'Poses as the owner of the key: signs, decrypts or logs in wherever its public half is trusted.',
    severity: 'error',
    // The base64 of what every such key begins with: version and algorithm of PKCS #8, of PKCS #1 by its size, of SEC 1.
    keywords: [
      'ibadanbgkqhkig9w0baqefaasc',
      'mighageambmgbyqgsm49agegccqgsm49awehbg0wawibaqqg',
      'mc4caqawbqydk2vwbciei',
      'ibaakcaqea',
      'ibaakcayea',
      'ibaakcagea',
      'ibaakbg',
      'mhccaqeei',
    ],
    lead: { chars: /[A-Za-z0-9+/]/, max: 6 },
    pattern:
      /(?<![A-Za-z0-9+/_-])(?:MII[A-Za-z0-9+/]{3}IBA(?:DANBgkqhkiG9w0BAQEFAASC|AKCAQEA|AKCAYEA|AKCAgEA|AKBg)[A-Za-z0-9+/]{24,4400}|MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg[A-Za-z0-9+/]{43,140}|MC4CAQAwBQYDK2VwBCIEI[A-Za-z0-9+/]{43}|MHcCAQEEI[A-Za-z0-9+/]{42}oAoGCCqGSM49AwEHoUQDQgAE[A-Za-z0-9+/]{80,90})={0,2}(?![A-Za-z0-9+/=])/,
    maxLength: 4500,
    minEntropy: 3.5,
    sparse: true,
    precedence: -1,
    revoke: 'https://www.rfc-editor.org/rfc/rfc5958',
    suggest: { path: 'keys', field: 'private_key', env: 'PRIVATE_KEY' },
    wholeLiteral: true,
    examples: {
      positive: [
        sample('MIIEvQ', 'IBADANBgkqhkiG9w0BAQEFAASC', base62(1590)),
        sample('MIIEow', 'IBAAKCAQEA', base62(1574), '=='),
        sample('MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg', base62(136)),
        sample('MC4CAQAwBQYDK2VwBCIEI', base62(43)),
        sample('MHcCAQEEI', base62(42), 'oAoGCCqGSM49AwEHoUQDQgAE', base62(86), '=='),
      ],
      negative: [
        sample('MIIBIj', 'ANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA', base62(340)),
        sample('MIIEow', 'IBAAKCAQEA', base62(20)),
        sample('MC4CAQAwBQYDK2VwBCIEI', base62(42)),
      ],
    },
  }),
];
