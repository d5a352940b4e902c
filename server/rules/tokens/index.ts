import type { TokenRule } from '../define';
import { ai } from './ai/index';
import { analytics } from './analytics/index';
import { business } from './business/index';
import { cloud } from './cloud/index';
import { code } from './code/index';
import { commerce } from './commerce/index';
import { content } from './content/index';
import { crypto } from './crypto/index';
import { data } from './data/index';
import { database } from './database/index';
import { general } from './general/index';
import { identity } from './identity/index';
import { messaging } from './messaging/index';
import { observability } from './observability/index';
import { payment } from './payment/index';
import { social } from './social/index';

/** The rules of the providers of one kind of service. */
export interface Field {
  readonly title: string;
  readonly rules: readonly TokenRule[];
  /** Well-known names, as they stand in titles. */
  readonly known: readonly string[];
}

/** The catalogue by field; a folder each, whose `index.ts` is generated. */
export const fields: readonly Field[] = [
  { title: 'Keys and protocols', rules: general, known: ['JSON Web Token', 'Private key', 'WireGuard'] },
  {
    title: 'Cloud, hosting and networks',
    rules: cloud,
    known: ['AWS', 'Azure', 'Google', 'Cloudflare', 'DigitalOcean'],
  },
  {
    title: 'Source code, build and delivery',
    rules: code,
    known: ['GitHub', 'GitLab', 'npm', 'Docker', 'CircleCI'],
  },
  {
    title: 'Artificial intelligence',
    rules: ai,
    known: ['OpenAI', 'Anthropic', 'Hugging Face', 'Mistral', 'Groq'],
  },
  {
    title: 'Databases and search',
    rules: database,
    known: ['MongoDB Atlas', 'Elasticsearch', 'Databricks', 'Snowflake', 'Algolia'],
  },
  {
    title: 'Identity and security',
    rules: identity,
    known: ['Vault', 'Okta', 'Auth0', '1Password', 'Doppler'],
  },
  {
    title: 'Monitoring and logs',
    rules: observability,
    known: ['Datadog', 'Grafana', 'Sentry', 'New Relic', 'PagerDuty'],
  },
  {
    title: 'Mail, chat and telephony',
    rules: messaging,
    known: ['Slack', 'Discord', 'Telegram', 'Twilio', 'SendGrid'],
  },
  { title: 'Payment and finance', rules: payment, known: ['Stripe', 'PayPal', 'Square', 'Plaid', 'Adyen'] },
  { title: 'Crypto assets', rules: crypto, known: ['Coinbase', 'Binance', 'Alchemy', 'Infura'] },
  { title: 'Commerce and logistics', rules: commerce, known: ['Shopify', 'Shippo', 'EasyPost'] },
  {
    title: 'Work, customers and documents',
    rules: business,
    known: ['Atlassian', 'Notion', 'Linear', 'HubSpot', 'Salesforce'],
  },
  {
    title: 'Content, design and media',
    rules: content,
    known: ['Contentful', 'Cloudinary', 'Webflow', 'Sanity'],
  },
  { title: 'Analytics', rules: analytics, known: ['Segment', 'Mixpanel', 'PostHog', 'Amplitude'] },
  {
    title: 'Maps, weather, markets and web data',
    rules: data,
    known: ['Mapbox', 'HERE', 'OpenWeather', 'RapidAPI'],
  },
  { title: 'Social networks and games', rules: social, known: ['Facebook', 'LinkedIn', 'Spotify', 'Twitch'] },
];

export const tokenRules: readonly TokenRule[] = fields.flatMap(({ rules }) => rules);
