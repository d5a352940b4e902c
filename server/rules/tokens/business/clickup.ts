import { structured } from '../../structured';

export const clickup = [
  structured({
    id: 'clickup-personal-token',
    title: 'ClickUp personal token',
    grants: 'Reads and changes tasks as the user.',
    parts: ['pk_', ['digits', 7, 9], '_', ['upperAlnum', 32]],
    revoke: 'https://developer.clickup.com/docs/authentication',
    suggest: { path: 'clickup', field: 'token', env: 'CLICKUP_API_TOKEN' },
  }),
];
