import { named } from '../../named';
import { parts } from '../../structured';

export const endorlabs = [
  named({
    id: 'endorlabs-api-key',
    title: 'Endor Labs API key or secret',
    grants: 'Reads findings and runs scans in the namespace.',
    names: ['endor'],
    shape: parts('endr+', ['base64url', 16]),
    revoke: 'https://docs.endorlabs.com/platform-administration/api-keys/',
    suggest: { path: 'endorlabs', field: 'api_key', env: 'ENDOR_API_CREDENTIALS_KEY' },
  }),
];
