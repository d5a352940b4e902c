import { named, shape } from '../../named';

export const finicity = [
  named({
    id: 'finicity-app-key',
    title: 'Finicity app key',
    grants: "Reads bank data of the partner's customers, together with its secret.",
    names: ['finicity'],
    shape: shape('hex', 32),
    revoke: 'https://developer.mastercard.com/open-finance-us/documentation/',
    suggest: { path: 'finicity', field: 'app_key', env: 'FINICITY_APP_KEY' },
  }),
  named({
    id: 'finicity-partner-secret',
    title: 'Finicity partner secret',
    grants: 'Makes tokens that read bank data of customers.',
    names: ['finicity'],
    shape: shape('base62', 20),
    says: ['secret'],
    revoke: 'https://developer.mastercard.com/open-finance-us/documentation/',
    suggest: { path: 'finicity', field: 'partner_secret', env: 'FINICITY_PARTNER_SECRET' },
  }),
];
