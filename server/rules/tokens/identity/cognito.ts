import { named, shape } from '../../named';

export const cognito = [
  named({
    id: 'cognito-client-secret',
    title: 'Amazon Cognito app client secret',
    grants: 'Poses as the app client and exchanges its codes.',
    names: ['cognito'],
    shape: shape('lowerAlnum', [50, 52]),
    says: ['secret'],
    revoke: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',
    suggest: { path: 'cognito', field: 'client_secret', env: 'COGNITO_CLIENT_SECRET' },
  }),
];
