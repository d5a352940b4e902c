import { named, shape } from '../../named';

export const spotify = [
  named({
    id: 'spotify-client-secret',
    title: 'Spotify client secret',
    grants: 'Poses as the application and makes tokens for its users.',
    names: ['spotify', 'spotipy'],
    shape: shape('hex', 32),
    revoke: 'https://developer.spotify.com/dashboard',
    suggest: { path: 'spotify', field: 'client_secret', env: 'SPOTIFY_CLIENT_SECRET' },
    says: ['secret'],
  }),
];
