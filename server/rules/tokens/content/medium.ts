import { named } from '../../named';
import { parts } from '../../structured';

export const medium = [
  named({
    id: 'medium-integration-token',
    title: 'Medium integration token',
    grants: 'Publishes stories as the user.',
    names: ['medium_', 'medium-token', 'mediumtoken', 'medium.'],
    shape: parts('2', ['hex', 64]),
    revoke: 'https://help.medium.com/hc/articles/213480228',
    suggest: { path: 'medium', field: 'integration_token', env: 'MEDIUM_TOKEN' },
  }),
];
