import { named, shape } from '../../named';

export const assemblyai = [
  named({
    id: 'assemblyai-api-key',
    title: 'AssemblyAI API key',
    grants: 'Transcribes audio at the expense of the account.',
    names: ['assemblyai', 'assembly_ai'],
    shape: shape('hex', 32),
    revoke: 'https://www.assemblyai.com/app/api-keys',
    suggest: { path: 'assemblyai', field: 'api_key', env: 'ASSEMBLYAI_API_KEY' },
  }),
];
