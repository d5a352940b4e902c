import { structured } from '../../structured';

export const flutterwave = [
  structured({
    id: 'flutterwave-secret-key',
    title: 'Flutterwave secret key',
    grants: 'Charges and pays out from the live account.',
    parts: ['FLWSECK-', ['hex', 32], '-X'],
    revoke: 'https://developer.flutterwave.com/docs/authentication',
    suggest: { path: 'flutterwave', field: 'secret_key', env: 'FLW_SECRET_KEY' },
  }),
  structured({
    id: 'flutterwave-test-secret-key',
    title: 'Flutterwave test secret key',
    grants: 'Reads and changes test data only.',
    parts: ['FLWSECK_TEST-', ['hex', 32], '-X'],
    revoke: 'https://developer.flutterwave.com/docs/authentication',
    suggest: { path: 'flutterwave', field: 'secret_key', env: 'FLW_SECRET_KEY' },
    severity: 'warning',
  }),
];
