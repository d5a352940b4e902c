import { named, shape } from '../../named';

export const codemagic = [
  named({
    id: 'codemagic-api-token',
    title: 'Codemagic API token',
    grants: 'Starts builds as the user.',
    names: ['codemagic'],
    shape: shape('base64url', 43),
    revoke: 'https://docs.codemagic.io/rest-api/codemagic-rest-api/',
    suggest: { path: 'codemagic', field: 'token', env: 'CODEMAGIC_API_TOKEN' },
  }),
];
