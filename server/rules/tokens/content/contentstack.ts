import { named } from '../../named';
import { parts } from '../../structured';

export const contentstack = [
  named({
    id: 'contentstack-delivery-token',
    title: 'Contentstack delivery or management token',
    grants: 'Reads, and with a management token changes, the content of the stack.',
    names: ['contentstack'],
    shape: parts('cs', ['hex', 24, 40]),
    says: ['token'],
    revoke: 'https://www.contentstack.com/docs/developers/create-tokens',
    suggest: { path: 'contentstack', field: 'token', env: 'CONTENTSTACK_DELIVERY_TOKEN' },
  }),
];
