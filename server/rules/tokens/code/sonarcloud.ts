import { named, shape } from '../../named';

export const sonarcloud = [
  named({
    id: 'sonarcloud-token',
    title: 'SonarQube token (old format)',
    grants: 'Reads and, with scan rights, uploads analyses as the user.',
    names: ['sonar'],
    shape: { ...shape('hex', 40), source: '(?:sq[apu]_)?[0-9A-Za-z]{40}' },
    revoke: 'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/',
    suggest: { path: 'sonarcloud', field: 'token', env: 'SONAR_TOKEN' },
    says: ['token', 'login', 'key'],
  }),
];
