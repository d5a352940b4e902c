import { named, shape } from '../../named';

export const phrase = [
  named({
    id: 'phrase-access-token',
    title: 'Phrase access token',
    grants: 'Reads and changes translations as the user.',
    names: ['phrase_', 'phraseapp'],
    shape: shape('hex', 64),
    revoke: 'https://support.phrase.com/hc/en-us/articles/5784095916188',
    suggest: { path: 'phrase', field: 'access_token', env: 'PHRASE_ACCESS_TOKEN' },
    says: ['token'],
  }),
];
