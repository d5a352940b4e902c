import { prefixed } from '../../prefixed';

export const huggingface = [
  prefixed({
    id: 'huggingface-user-token',
    title: 'Hugging Face user access token',
    grants: 'Reads, and with write scope changes, the models, data sets and spaces of the user.',
    prefix: 'hf_',
    body: 'letters',
    length: 34,
    revoke: 'https://huggingface.co/settings/tokens',
    suggest: { path: 'huggingface', field: 'token', env: 'HF_TOKEN' },
  }),
  prefixed({
    id: 'huggingface-organization-token',
    title: 'Hugging Face organisation token',
    grants: 'Reads the models and data sets of the organisation.',
    prefix: 'api_org_',
    body: 'letters',
    length: 34,
    revoke: 'https://huggingface.co/settings/tokens',
    suggest: { path: 'huggingface', field: 'token', env: 'HF_TOKEN' },
  }),
];
