import { named } from '../../named';
import { parts } from '../../structured';

export const optimizely = [
  named({
    id: 'optimizely-access-token',
    title: 'Optimizely personal access token',
    grants: 'Reads and changes experiments as the user.',
    names: ['optimizely'],
    shape: parts('2:', ['base64url', 52, 56]),
    revoke: 'https://docs.developers.optimizely.com/web-experimentation/docs/personal-access-token',
    suggest: { path: 'optimizely', field: 'access_token', env: 'OPTIMIZELY_ACCESS_TOKEN' },
  }),
];
