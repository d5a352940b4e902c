import { structured } from '../../structured';

export const teamcity = [
  structured({
    id: 'teamcity-access-token',
    title: 'TeamCity access token',
    grants: 'Runs builds and changes projects as the user.',
    parts: ['eyJ0eXAiOiAiVENWMiJ9.', ['base64url', 36, 44], '.', ['base64url', 44, 52]],
    revoke: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
    suggest: { path: 'teamcity', field: 'token', env: 'TEAMCITY_TOKEN' },
  }),
];
