import { named, shape } from '../../named';

export const logdna = [
  named({
    id: 'logdna-ingestion-key',
    title: 'LogDNA (Mezmo) key',
    grants: 'Sends, and with a service key reads, logs of the organization.',
    names: ['logdna', 'mezmo'],
    shape: shape('hex', 32),
    revoke: 'https://docs.mezmo.com/docs/ingestion-key',
    suggest: { path: 'logdna', field: 'ingestion_key', env: 'LOGDNA_INGESTION_KEY' },
    severity: 'warning',
  }),
];
