import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const wandb = [
  named({
    id: 'wandb-api-key',
    title: 'Weights & Biases API key',
    grants: 'Reads and logs runs as the user.',
    names: ['wandb', 'weightsandbiases'],
    shape: shape('hex', 40),
    revoke: 'https://wandb.ai/authorize',
    suggest: { path: 'wandb', field: 'api_key', env: 'WANDB_API_KEY' },
  }),
  prefixed({
    id: 'wandb-v1-api-key',
    title: 'Weights & Biases API key (version 1)',
    grants: 'Reads and logs runs as the user.',
    prefix: 'wandb_v1_',
    body: 'base64url',
    length: 77,
    revoke: 'https://wandb.ai/authorize',
    suggest: { path: 'wandb', field: 'api_key', env: 'WANDB_API_KEY' },
  }),
];
