import { structured } from '../../structured';

export const bannerbear = [
  structured({
    id: 'bannerbear-api-key',
    title: 'Bannerbear API key',
    grants: 'Makes images and videos at the expense of the account.',
    parts: ['bb_pr_', ['hex', 30]],
    revoke: 'https://developers.bannerbear.com/',
    suggest: { path: 'bannerbear', field: 'api_key', env: 'BANNERBEAR_API_KEY' },
  }),
];
