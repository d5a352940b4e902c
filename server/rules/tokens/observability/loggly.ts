import { named, uuid } from '../../named';

export const loggly = [
  named({
    id: 'loggly-customer-token',
    title: 'Loggly customer token',
    grants: 'Sends events into the account.',
    names: ['loggly'],
    shape: uuid,
    revoke:
      'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
    suggest: { path: 'loggly', field: 'customer_token', env: 'LOGGLY_TOKEN' },
    severity: 'warning',
  }),
];
