import { named, shape } from '../../named';

export const drone = [
  named({
    id: 'drone-token',
    title: 'Drone CI token',
    grants: 'Starts builds and changes secrets as the user.',
    names: ['drone_', 'droneci', 'drone-'],
    shape: shape('base62', 32),
    says: ['token', 'secret'],
    revoke: 'https://docs.drone.io/api/overview/',
    suggest: { path: 'drone', field: 'token', env: 'DRONE_TOKEN' },
  }),
];
