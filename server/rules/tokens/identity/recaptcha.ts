import { named } from '../../named';
import { parts } from '../../structured';

export const recaptcha = [
  named({
    id: 'recaptcha-secret-key',
    title: 'reCAPTCHA secret key',
    grants: 'Confirms answers to the challenge in the name of the site.',
    names: ['recaptcha'],
    shape: parts('6L', ['base64url', 38]),
    revoke: 'https://developers.google.com/recaptcha/docs/verify',
    suggest: { path: 'recaptcha', field: 'secret_key', env: 'RECAPTCHA_SECRET_KEY' },
    says: ['secret', 'private'],
  }),
];
