import { named, shape } from '../../named';

export const zoom = [
  named({
    id: 'zoom-client-secret',
    title: 'Zoom client secret',
    grants: "Makes access tokens for the account's meetings and users.",
    names: ['zoom_', 'zoomclient', 'zoomapi', 'zoom-', 'zoomsecret'],
    shape: shape('base62', 32),
    revoke: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
    suggest: { path: 'zoom', field: 'client_secret', env: 'ZOOM_CLIENT_SECRET' },
    says: ['secret'],
  }),
];
