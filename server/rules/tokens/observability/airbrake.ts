import { named, shape } from '../../named';

export const airbrake = [
  named({
    id: 'airbrake-user-key',
    title: 'Airbrake user key',
    grants: "Reads the errors and settings of the user's projects.",
    names: ['airbrake'],
    shape: shape('hex', 40),
    revoke: 'https://docs.airbrake.io/docs/devops-tools/api/',
    suggest: { path: 'airbrake', field: 'user_key', env: 'AIRBRAKE_USER_KEY' },
  }),
];
