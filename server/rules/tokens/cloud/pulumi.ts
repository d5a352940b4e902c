import { prefixed } from '../../prefixed';

export const pulumi = [
  prefixed({
    id: 'pulumi-access-token',
    title: 'Pulumi access token',
    grants: 'Reads state and secrets of stacks and updates them as the user.',
    prefix: 'pul-',
    body: 'hex',
    length: 40,
    revoke: 'https://app.pulumi.com/account/tokens',
    suggest: { path: 'pulumi', field: 'token', env: 'PULUMI_ACCESS_TOKEN' },
  }),
];
