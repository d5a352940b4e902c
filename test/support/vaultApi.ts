import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface ApiAnswer {
  readonly status: number;
  /** The parsed JSON answer; {} when the body is empty. Untyped: tests look into it. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface ApiOptions {
  readonly token?: string;
  readonly namespace?: string;
}

/** Plain HTTP to a vault, independent of the code under test. `path` comes encoded, without `/v1/`. */
export type VaultApi = (
  method: string,
  path: string,
  body?: object,
  options?: ApiOptions,
) => Promise<ApiAnswer>;

export function vaultApi(address: string, token: string, caFile?: string): VaultApi {
  const ca = caFile === undefined ? undefined : readFileSync(caFile);
  const request = address.startsWith('https:') ? httpsRequest : httpRequest;
  return (method, path, body, options = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${address}/v1/${path}`,
        {
          method,
          ca,
          agent: false,
          headers: {
            'X-Vault-Token': options.token ?? token,
            ...(options.namespace === undefined ? {} : { 'X-Vault-Namespace': options.namespace }),
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: answer.statusCode ?? 0, body: text.trim() === '' ? {} : JSON.parse(text) });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
}
