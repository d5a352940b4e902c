import { prefixed } from '../../prefixed';

export const sonarqube = [
  prefixed({
    id: 'sonarqube-user-token',
    title: 'SonarQube user token',
    grants: 'Reads analyses and, within its kind, pushes them.',
    prefix: 'squ_',
    body: 'hex',
    length: 40,
    revoke: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
    suggest: { path: 'sonarqube', field: 'token', env: 'SONAR_TOKEN' },
  }),
  prefixed({
    id: 'sonarqube-project-token',
    title: 'SonarQube project analysis token',
    grants: 'Reads analyses and, within its kind, pushes them.',
    prefix: 'sqp_',
    body: 'hex',
    length: 40,
    revoke: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
    suggest: { path: 'sonarqube', field: 'token', env: 'SONAR_TOKEN' },
  }),
  prefixed({
    id: 'sonarqube-analysis-token',
    title: 'SonarQube global analysis token',
    grants: 'Reads analyses and, within its kind, pushes them.',
    prefix: 'sqa_',
    body: 'hex',
    length: 40,
    revoke: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
    suggest: { path: 'sonarqube', field: 'token', env: 'SONAR_TOKEN' },
  }),
];
