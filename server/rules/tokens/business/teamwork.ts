import { named } from '../../named';
import { parts } from '../../structured';

export const teamwork = [
  named({
    id: 'teamwork-api-token',
    title: 'Teamwork API token',
    grants: 'Reads and changes projects as the user.',
    names: ['teamwork'],
    shape: parts('tkn.v1_', ['base64', 71], '='),
    revoke: 'https://apidocs.teamwork.com/docs/teamwork/authentication',
    suggest: { path: 'teamwork', field: 'api_token', env: 'TEAMWORK_API_TOKEN' },
  }),
];
