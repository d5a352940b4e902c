import { named, shape } from '../../named';

export const expo = [
  named({
    id: 'expo-access-token',
    title: 'Expo access token',
    grants: 'Builds and publishes the apps of the account.',
    names: ['expo_token', 'expo_access', 'eas_token', 'expo-token', 'expotoken', 'expoaccess'],
    shape: shape('base64url', 40),
    says: ['_token', 'token', 'key', 'access'],
    revoke: 'https://docs.expo.dev/accounts/programmatic-access/',
    suggest: { path: 'expo', field: 'token', env: 'EXPO_TOKEN' },
  }),
];
