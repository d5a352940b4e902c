import { named, shape } from '../../named';

export const pandadoc = [
  named({
    id: 'pandadoc-api-key',
    title: 'PandaDoc API key',
    grants: 'Reads, creates and sends documents of the workspace.',
    names: ['pandadoc'],
    shape: shape('hex', 40),
    revoke: 'https://developers.pandadoc.com/reference/api-key-authentication-process',
    suggest: { path: 'pandadoc', field: 'api_key', env: 'PANDADOC_API_KEY' },
  }),
];
