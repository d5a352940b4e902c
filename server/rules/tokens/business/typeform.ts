import { prefixed } from '../../prefixed';

export const typeform = [
  prefixed({
    id: 'typeform-access-token',
    title: 'Typeform personal access token',
    grants: 'Reads and changes forms and their answers.',
    prefix: 'tfp_',
    body: 'base64url',
    length: [40, 70],
    revoke: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    suggest: { path: 'typeform', field: 'token', env: 'TYPEFORM_TOKEN' },
  }),
];
