import { named, shape } from '../../named';

export const virustotal = [
  named({
    id: 'virustotal-api-key',
    title: 'VirusTotal API key',
    grants: 'Scans and searches in the name of the account.',
    names: ['virustotal', 'virus_total', 'vt_api'],
    shape: shape('hex', 64),
    revoke: 'https://www.virustotal.com/gui/my-apikey',
    suggest: { path: 'virustotal', field: 'api_key', env: 'VIRUSTOTAL_API_KEY' },
  }),
];
