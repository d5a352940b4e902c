import { named, shape, uuid } from '../../named';

export const hashicorp = [
  named({
    id: 'hashicorp-consul-token',
    title: 'Consul ACL token',
    grants: 'Whatever its policies allow in the Consul cluster.',
    names: ['consul'],
    shape: uuid,
    says: ['token', 'secret', 'gossip', 'accessor'],
    revoke: 'https://developer.hashicorp.com/consul/docs/security/acl/tokens',
    suggest: { path: 'hashicorp', field: 'token', env: 'CONSUL_HTTP_TOKEN' },
  }),
  named({
    id: 'hashicorp-nomad-token',
    title: 'Nomad ACL token',
    grants: 'Whatever its policies allow in the Nomad cluster.',
    names: ['nomad'],
    shape: uuid,
    says: ['token', 'secret'],
    revoke: 'https://developer.hashicorp.com/nomad/docs/secure/acl',
    suggest: { path: 'hashicorp', field: 'token', env: 'NOMAD_TOKEN' },
  }),
  named({
    id: 'hashicorp-hcp-client-secret',
    title: 'HCP client secret',
    grants: 'Acts as the service principal in the HCP organisation.',
    names: ['hcp_client', 'hcp-client', 'hcpclient'],
    shape: shape('base62', 64),
    says: ['secret'],
    revoke: 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal',
    suggest: { path: 'hashicorp', field: 'client_secret', env: 'HCP_CLIENT_SECRET' },
  }),
];
