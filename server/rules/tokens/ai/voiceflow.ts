import { structured } from '../../structured';

export const voiceflow = [
  structured({
    id: 'voiceflow-api-key',
    title: 'Voiceflow API key',
    grants: 'Runs and changes the assistant.',
    parts: ['VF.DM.', ['hex', 24], '.', ['base62', 16]],
    revoke: 'https://docs.voiceflow.com/',
    suggest: { path: 'voiceflow', field: 'api_key', env: 'VOICEFLOW_API_KEY' },
  }),
  structured({
    id: 'voiceflow-workspace-key',
    title: 'Voiceflow workspace API key',
    grants: 'Changes the assistants of the workspace.',
    parts: ['VF.WS.', ['hex', 24], '.', ['base62', 16]],
    revoke: 'https://docs.voiceflow.com/',
    suggest: { path: 'voiceflow', field: 'workspace_key', env: 'VOICEFLOW_API_KEY' },
  }),
];
