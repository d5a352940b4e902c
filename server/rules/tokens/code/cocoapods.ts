import { named, shape } from '../../named';

export const cocoapods = [
  named({
    id: 'cocoapods-trunk-token',
    title: 'CocoaPods trunk token',
    grants: 'Publishes pods as the user.',
    names: ['cocoapods_trunk', 'cocoapods-trunk'],
    shape: shape('hex', 32),
    revoke: 'https://guides.cocoapods.org/making/getting-setup-with-trunk.html',
    suggest: { path: 'cocoapods', field: 'trunk_token', env: 'COCOAPODS_TRUNK_TOKEN' },
  }),
];
