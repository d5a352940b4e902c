import { named } from '../../named';
import { parts } from '../../structured';

export const ibm = [
  named({
    id: 'ibm-cloud-api-key',
    title: 'IBM Cloud API key',
    grants: 'Whatever the user or service ID may do in the account.',
    names: ['ibm', 'bluemix', 'bx_', 'watson'],
    shape: parts(['base64url', 42, 44]),
    revoke: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
    suggest: { path: 'ibm', field: 'api_key', env: 'IBMCLOUD_API_KEY' },
  }),
];
