import { named } from '../../named';
import { parts, structured } from '../../structured';

export const hcaptcha = [
  named({
    id: 'hcaptcha-secret',
    title: 'hCaptcha secret key',
    grants: 'Verifies answers in the name of the site.',
    names: ['hcaptcha'],
    shape: parts('0x', ['upperHex', 40]),
    says: ['secret'],
    revoke: 'https://docs.hcaptcha.com/switch',
    suggest: { path: 'hcaptcha', field: 'secret', env: 'HCAPTCHA_SECRET' },
  }),
  structured({
    id: 'hcaptcha-enterprise-secret',
    title: 'hCaptcha secret key (new format)',
    grants: 'Verifies answers in the name of the site.',
    parts: ['ES_', ['hex', 32]],
    revoke: 'https://docs.hcaptcha.com/switch',
    suggest: { path: 'hcaptcha', field: 'secret', env: 'HCAPTCHA_SECRET' },
  }),
];
