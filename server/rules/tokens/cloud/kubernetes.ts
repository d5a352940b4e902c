import { defineRule } from '../../define';
import { base64, lowerAlnum, mapped, sample } from '../../samples';

const pem = ['-----BEGIN RSA PRIVATE', ' KEY-----\n'].join('');
const encodedKey = mapped(base64(1200), (body) =>
  Buffer.from(`${pem}${(body.match(/.{1,64}/g) ?? []).join('\n')}\n`).toString('base64'),
);

export const kubernetes = [
  defineRule({
    id: 'kubernetes-client-key',
    title: 'Kubernetes client key',
    grants: 'Acts in the cluster as the user of the certificate.',
    severity: 'error',
    keywords: ['client-key-data'],
    pattern:
      /client-key-data["']?[ \t]{0,4}:[ \t]{0,4}["']?(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{200,5000}={0,2})(?![A-Za-z0-9+/=])/,
    maxLength: 5100,
    verify: (secret) =>
      /^-----BEGIN (?:[A-Z]{2,3} )?PRIVATE KEY-----\s/.test(Buffer.from(secret, 'base64').toString('latin1'))
        ? 'valid'
        : 'invalid',
    revoke: 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/',
    suggest: { path: 'kubernetes', field: 'client_key', env: 'KUBE_CLIENT_KEY' },
    examples: {
      positive: [sample('    client-key-data: ', encodedKey, '\n')],
      negative: [
        sample('client-key-data: LS0tLS1CRUdJTi', lowerAlnum(100)),
        sample('client-key-data: LS0tLS1CRUdJTi', base64(300)),
      ],
    },
  }),
  defineRule({
    id: 'kubernetes-bootstrap-token',
    title: 'Kubernetes bootstrap token',
    grants: 'Joins nodes to the cluster until it expires.',
    severity: 'error',
    keywords: ['kubeadm', 'bootstrap-token', 'bootstrap_token', 'bootstraptoken'],
    pattern:
      /(?:kubeadm (?:join|init|token create)[^"'=;|&]{0,120}--token|bootstrap[_-]?token)["']?(?:[ \t]{0,4}[=:]|[ \t])[ \t]{0,4}["']?(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.-])/i,
    minEntropy: 3,
    verify: (secret) => (/\d/.test(secret) ? 'unknown' : 'invalid'),
    revoke: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    suggest: { path: 'kubernetes', field: 'bootstrap_token', env: 'BOOTSTRAP_TOKEN' },
    examples: {
      positive: [
        sample('kubeadm join 10.0.0.1:6443 --token ', lowerAlnum(6), '.', lowerAlnum(16)),
        sample('bootstrapToken: ', lowerAlnum(6), '.', lowerAlnum(16)),
      ],
      negative: [
        sample('kubeadm join 10.0.0.1:6443 --token ', lowerAlnum(6), '.', lowerAlnum(15)),
        sample('kubeadm join --token abcdef.', 'abcdefghijklmnop'),
      ],
    },
  }),
];
