import { readFileSync } from 'node:fs';
import type { AgentOptions } from 'node:https';
import { VaultError } from './errors';
import type { VaultEndpoint } from './types';

/** The TLS part of a connection; reads the endpoint's PEM files. Throws `tls` when one cannot be read. */
export function tlsOptions(endpoint: VaultEndpoint): AgentOptions {
  return {
    ...(endpoint.caFile ? { ca: readPem(endpoint.caFile, 'caFile') } : {}),
    ...(endpoint.clientCertFile ? { cert: readPem(endpoint.clientCertFile, 'clientCertFile') } : {}),
    ...(endpoint.clientKeyFile ? { key: readPem(endpoint.clientKeyFile, 'clientKeyFile') } : {}),
    ...(endpoint.tlsServerName ? { servername: endpoint.tlsServerName } : {}),
    // Said explicitly: with NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment Node would check nothing.
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  };
}

function readPem(file: string, setting: string): Buffer {
  let pem: Buffer;
  try {
    pem = readFileSync(file);
  } catch {
    throw new VaultError('tls', `Cannot read the file "${file}". Correct "${setting}" in the vault profile.`);
  }
  if (!pem.includes('-----BEGIN ')) {
    throw new VaultError(
      'tls',
      `The file "${file}" is not in PEM form. Correct "${setting}" in the vault profile.`,
    );
  }
  return pem;
}
