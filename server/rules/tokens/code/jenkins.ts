import { named, shape } from '../../named';
import { parts } from '../../structured';

export const jenkins = [
  named({
    id: 'jenkins-api-token',
    title: 'Jenkins API token',
    grants: 'Runs jobs and reads credentials as the user.',
    names: ['jenkins'],
    shape: parts('11', ['hex', 32]),
    revoke: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    suggest: { path: 'jenkins', field: 'api_token', env: 'JENKINS_API_TOKEN' },
  }),
  named({
    id: 'jenkins-legacy-api-token',
    title: 'Jenkins API token (old format)',
    grants: 'Runs jobs and reads credentials as the user.',
    names: ['jenkins'],
    shape: shape('hex', 32),
    revoke: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    suggest: { path: 'jenkins', field: 'api_token', env: 'JENKINS_API_TOKEN' },
  }),
];
