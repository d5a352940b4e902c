import { named, uuid } from '../../named';

export const docusign = [
  named({
    id: 'docusign-secret-key',
    title: 'DocuSign secret key',
    grants: 'Poses as the application and exchanges its codes.',
    names: ['docusign'],
    shape: uuid,
    says: ['secret'],
    revoke: 'https://developers.docusign.com/platform/configure-app/',
    suggest: { path: 'docusign', field: 'secret_key', env: 'DOCUSIGN_SECRET_KEY' },
  }),
];
