import { named, shape } from '../../named';
import { structured } from '../../structured';

export const linkedin = [
  named({
    id: 'linkedin-client-secret',
    title: 'LinkedIn client secret',
    grants: 'Poses as the application and exchanges its codes.',
    names: ['linkedin', 'linked_in', 'linked-in'],
    shape: shape('base62', 16),
    says: ['secret'],
    revoke: 'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
    suggest: { path: 'linkedin', field: 'client_secret', env: 'LINKEDIN_CLIENT_SECRET' },
  }),
  structured({
    id: 'linkedin-client-secret-v2',
    title: 'LinkedIn client secret (new format)',
    grants: 'Poses as the application and exchanges its codes.',
    parts: ['WPL_AP1.', ['base62', 16], '.', ['base64', 6], '=='],
    revoke: 'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
    suggest: { path: 'linkedin', field: 'client_secret', env: 'LINKEDIN_CLIENT_SECRET' },
  }),
];
