import { named, shape, uuid } from '../../named';

export const splunk = [
  named({
    id: 'splunk-hec-token',
    title: 'Splunk HTTP event collector token',
    grants: 'Sends events into the index.',
    names: ['splunk'],
    shape: uuid,
    revoke: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    suggest: { path: 'splunk', field: 'hec_token', env: 'SPLUNK_HEC_TOKEN' },
  }),
  named({
    id: 'splunk-observability-token',
    title: 'Splunk Observability access token',
    grants: 'Sends and, with API scope, reads metrics of the organization.',
    names: ['splunk', 'signalfx'],
    shape: shape('base64url', 22),
    revoke:
      'https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/org-tokens.html',
    suggest: { path: 'splunk', field: 'access_token', env: 'SPLUNK_ACCESS_TOKEN' },
  }),
];
