import { named } from '../../named';
import { parts } from '../../structured';

export const storyblok = [
  named({
    id: 'storyblok-access-token',
    title: 'Storyblok access token',
    grants: 'Reads the content of the space, drafts with a preview token.',
    names: ['storyblok'],
    shape: parts(['base62', 22], 'tt'),
    revoke: 'https://www.storyblok.com/docs/concepts/access-tokens',
    suggest: { path: 'storyblok', field: 'access_token', env: 'STORYBLOK_ACCESS_TOKEN' },
    severity: 'warning',
  }),
];
