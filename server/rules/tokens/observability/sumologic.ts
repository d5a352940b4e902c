import { named, shape } from '../../named';

export const sumologic = [
  named({
    id: 'sumologic-access-key',
    title: 'Sumo Logic access key',
    grants: 'Searches logs and changes collectors as the user.',
    names: ['sumo'],
    shape: shape('base62', 64),
    revoke: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    suggest: { path: 'sumologic', field: 'access_key', env: 'SUMOLOGIC_ACCESSKEY' },
  }),
];
