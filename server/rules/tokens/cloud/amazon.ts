import { defineRule } from '../../define';
import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';
import { parts, structured } from '../../structured';
import { base64, base64url, lowerAlnum, sample } from '../../samples';

export const amazon = [
  structured({
    id: 'amazon-mws-token',
    title: 'Amazon MWS auth token',
    grants: "Reads orders and changes offers of the seller's account.",
    parts: ['amzn.mws.', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
    suggest: { path: 'amazon', field: 'mws_token', env: 'MWS_AUTH_TOKEN' },
  }),
  prefixed({
    id: 'amazon-oauth-client-secret',
    title: 'Login with Amazon client secret',
    grants: 'Poses as the application and exchanges its codes and refresh tokens.',
    prefix: 'amzn1.oa2-cs.v1.',
    body: 'hex',
    length: 64,
    revoke: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
    suggest: { path: 'amazon', field: 'client_secret', env: 'LWA_CLIENT_SECRET' },
  }),
  defineRule({
    id: 'amazon-oauth-refresh-token',
    title: 'Login with Amazon refresh token',
    grants: 'Makes access tokens for the account until it is revoked.',
    severity: 'error',
    keywords: ['atzr|'],
    pattern: /(?<![\w-])Atzr\|[\w-]{100,500}(?![\w-])/,
    minEntropy: 4,
    maxLength: 520,
    revoke: 'https://developer.amazon.com/docs/login-with-amazon/refresh-token.html',
    suggest: { path: 'amazon', field: 'refresh_token', env: 'LWA_REFRESH_TOKEN' },
    examples: { positive: [sample('Atzr|', base64url(300))], negative: [sample('Atzr|', base64url(99))] },
  }),
  prefixed({
    id: 'amazon-appsync-api-key',
    title: 'AWS AppSync API key',
    grants: 'Queries and changes what the GraphQL API leaves to key holders.',
    prefix: 'da2-',
    body: 'lowerAlnum',
    length: 26,
    revoke: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    suggest: { path: 'aws', field: 'appsync_api_key', env: 'APPSYNC_API_KEY' },
  }),
  defineRule({
    id: 'amazon-session-token',
    title: 'AWS session token',
    grants: 'With its temporary access key, whatever the role may do until it expires.',
    severity: 'error',
    keywords: ['session_token', 'sessiontoken', 'security_token', 'securitytoken', 'security-token'],
    pattern:
      /(?:session[_-]?token|security[_-]?token)["'`\]]{0,2}[ \t]{0,8}(?:=>|:=|[=:,])[ \t]{0,8}["'`]?(?<secret>(?:FwoG|FQoG|IQoJ)[A-Za-z0-9+/]{100,1500}={0,2})(?![A-Za-z0-9+/=])/i,
    minEntropy: 4,
    maxLength: 1600,
    revoke: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
    suggest: { path: 'aws', field: 'session_token', env: 'AWS_SESSION_TOKEN' },
    examples: {
      positive: [
        sample('AWS_SESSION_TOKEN=FwoG', base64(300)),
        sample('"sessionToken": "IQoJ', base64(240), '"'),
      ],
      negative: [sample('AWS_SESSION_TOKEN=FwoG', base64(60)), sample('aws_session_token=', lowerAlnum(8))],
    },
  }),
  structured({
    id: 'amazon-bedrock-short-key',
    title: 'Amazon Bedrock short-term API key',
    grants: 'Calls the models of Amazon Bedrock for up to twelve hours.',
    parts: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', ['base64', 60, 440]],
    revoke: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
    suggest: { path: 'aws', field: 'bedrock_api_key', env: 'AWS_BEARER_TOKEN_BEDROCK' },
  }),
  named({
    id: 'amazon-ses-smtp-password',
    title: 'Amazon SES SMTP password',
    grants: 'Sends mail in the name of the verified domains.',
    names: ['ses_smtp', 'ses-smtp', 'smtp_pass', 'smtp-pass', 'smtppass'],
    shape: parts('B', ['base64', 43]),
    revoke: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
    suggest: { path: 'aws', field: 'ses_smtp_password', env: 'SES_SMTP_PASSWORD' },
  }),
  named({
    id: 'amazon-product-advertising-secret',
    title: 'Amazon Product Advertising API secret',
    grants: 'Queries the product catalogue as the associate.',
    names: ['paapi', 'pa_api', 'amazon_secret', 'amazon-secret', 'amazonsecret'],
    shape: shape('base64', 40),
    says: ['secret'],
    revoke: 'https://webservices.amazon.com/paapi5/documentation/',
    suggest: { path: 'amazon', field: 'paapi_secret', env: 'PAAPI_SECRET_KEY' },
  }),
];
