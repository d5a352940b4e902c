import { defineRule } from '../../define';
import { named, shape } from '../../named';
import { base62, sample } from '../../samples';
import { parts } from '../../structured';

export const twitter = [
  named({
    id: 'twitter-api-secret',
    title: 'X (Twitter) API key secret',
    grants: 'Poses as the application and makes tokens for its users.',
    names: ['twitter', 'tweepy'],
    shape: shape('base62', 50),
    revoke: 'https://developer.x.com/en/portal/dashboard',
    suggest: { path: 'twitter', field: 'api_secret', env: 'TWITTER_API_SECRET' },
  }),
  named({
    id: 'twitter-access-token-secret',
    title: 'X (Twitter) access token secret',
    grants: 'Reads and posts as the user, with the access token.',
    names: ['twitter', 'tweepy'],
    shape: shape('base62', 45),
    revoke: 'https://developer.x.com/en/portal/dashboard',
    suggest: { path: 'twitter', field: 'access_token_secret', env: 'TWITTER_ACCESS_TOKEN_SECRET' },
  }),
  named({
    id: 'twitter-access-token',
    title: 'X (Twitter) access token',
    grants: 'Reads and posts as the user, with its secret.',
    names: ['twitter', 'tweepy'],
    shape: parts(['digits', 15, 20], '-', ['base62', 25, 40]),
    revoke: 'https://developer.x.com/en/portal/dashboard',
    suggest: { path: 'twitter', field: 'access_token', env: 'TWITTER_ACCESS_TOKEN' },
  }),
  named({
    id: 'twitter-api-key',
    title: 'X (Twitter) API key',
    grants: 'Names the application; with its secret it makes tokens for its users.',
    names: ['twitter'],
    shape: shape('base62', 25),
    revoke: 'https://developer.x.com/en/portal/dashboard',
    suggest: { path: 'twitter', field: 'api_key', env: 'TWITTER_API_KEY' },
    severity: 'warning',
  }),
  defineRule({
    id: 'twitter-bearer-token',
    title: 'X (Twitter) bearer token',
    grants: 'Reads posts and users in the name of the application.',
    severity: 'error',
    keywords: ['aaaaaaaaaaaaaaaaaaaaa'],
    pattern: /(?<![\w%-])A{21}[A-Za-z0-9]{4,8}A{7}(?<secret>[A-Za-z0-9%]{60,90})(?![\w%-])/,
    wholeLiteral: true,
    minEntropy: 3.5,
    revoke: 'https://developer.x.com/en/portal/dashboard',
    suggest: { path: 'twitter', field: 'bearer_token', env: 'TWITTER_BEARER_TOKEN' },
    examples: {
      positive: [
        sample(
          'A'.repeat(21),
          'M',
          base62(4),
          'A'.repeat(7),
          base62(8),
          '%2B',
          base62(18),
          '%3D',
          base62(50),
        ),
      ],
      negative: [sample('A'.repeat(21), 'M', base62(4), 'A'.repeat(7), base62(40))],
    },
  }),
];
