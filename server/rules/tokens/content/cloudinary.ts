import { named, shape } from '../../named';

export const cloudinary = [
  named({
    id: 'cloudinary-api-secret',
    title: 'Cloudinary API secret',
    grants: 'Uploads, changes and deletes the media of the account.',
    names: ['cloudinary'],
    shape: shape('base64url', 27),
    says: ['secret'],
    revoke: 'https://cloudinary.com/documentation/finding_your_credentials_tutorial',
    suggest: { path: 'cloudinary', field: 'api_secret', env: 'CLOUDINARY_API_SECRET' },
  }),
];
