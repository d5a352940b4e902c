import { named, shape } from '../../named';
import { parts } from '../../structured';

export const foursquare = [
  named({
    id: 'foursquare-api-key',
    title: 'Foursquare API key',
    grants: 'Calls the Places API at the expense of the account.',
    names: ['foursquare', 'fsq_'],
    shape: parts('fsq3', ['base64', 44]),
    revoke: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
    suggest: { path: 'foursquare', field: 'api_key', env: 'FOURSQUARE_API_KEY' },
  }),
  named({
    id: 'foursquare-client-secret',
    title: 'Foursquare client secret',
    grants: 'Poses as the application.',
    names: ['foursquare'],
    shape: shape('upperAlnum', 48),
    says: ['secret'],
    revoke: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
    suggest: { path: 'foursquare', field: 'client_secret', env: 'FOURSQUARE_CLIENT_SECRET' },
  }),
];
