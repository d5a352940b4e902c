import { named, shape } from '../../named';

export const appcenter = [
  named({
    id: 'appcenter-api-token',
    title: 'Visual Studio App Center API token',
    grants: 'Builds and distributes apps as the user.',
    names: ['appcenter', 'app_center'],
    shape: shape('hex', 40),
    revoke: 'https://learn.microsoft.com/appcenter/api-docs/',
    suggest: { path: 'appcenter', field: 'api_token', env: 'APPCENTER_ACCESS_TOKEN' },
  }),
];
