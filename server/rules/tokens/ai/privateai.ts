import { named, shape } from '../../named';

export const privateai = [
  named({
    id: 'privateai-api-key',
    title: 'Private AI API key',
    grants: 'Detects and redacts personal data at the expense of the account.',
    names: ['privateai', 'private_ai', 'private-ai'],
    shape: shape('hex', 32),
    revoke: 'https://docs.getlimina.ai/',
    suggest: { path: 'privateai', field: 'api_key', env: 'PRIVATEAI_API_KEY' },
  }),
];
