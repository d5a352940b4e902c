import { named, shape } from '../../named';

export const deepgram = [
  named({
    id: 'deepgram-api-key',
    title: 'Deepgram API key',
    grants: 'Transcribes audio at the expense of the project.',
    names: ['deepgram'],
    shape: shape('hex', 40),
    revoke: 'https://console.deepgram.com/',
    suggest: { path: 'deepgram', field: 'api_key', env: 'DEEPGRAM_API_KEY' },
  }),
];
