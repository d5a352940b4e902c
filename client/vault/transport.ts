import { normaliseAddress } from './address';
import { isVaultError, VaultError } from './errors';
import { connectionFailure, type RequestName } from './failures';
import { createHttp, type HttpAnswer, type SendHttp } from './http';
import { parseJson, printJson } from './json';
import { encodePath } from './paths';
import { notVault, refusal } from './refusals';
import { isRecord, malformed, numberOf, stringOf, stringsOf } from './shapes';
import type {
  Transport,
  TransportOptions,
  VaultAnswer,
  VaultAuth,
  VaultEndpoint,
  VaultMethod,
} from './types';

type NodeVault = typeof import('node-vault');
type Client = ReturnType<NodeVault>;
type Json = ReturnType<typeof JSON.parse>;

/** What node-vault hands to the requester that we give it. */
interface Options {
  readonly method: string;
  readonly uri: string;
  readonly headers: Record<string, string>;
  readonly json?: object;
  readonly signal?: AbortSignal;
}

/**
 * A connection to one vault through node-vault, which is loaded with the first request (it costs about 0.1 s). Nothing is
 * taken from the environment. Throws `badRequest` for an unusable address; files of the endpoint are read with the first
 * request.
 */
export function createTransport(endpoint: VaultEndpoint, token?: string): Transport {
  const address = normaliseAddress(endpoint.address);
  let http: SendHttp | undefined;
  const send: SendHttp = async (request) => {
    http ??= createHttp(endpoint);
    return http(request);
  };
  return transportOver(send, { ...endpoint, address }, token);
}

function transportOver(send: SendHttp, endpoint: VaultEndpoint, token: string | undefined): Transport {
  let client: Promise<Client> | undefined;
  const { address } = endpoint;

  async function request<T>(
    method: VaultMethod,
    path: string,
    body?: object,
    options: TransportOptions = {},
  ): Promise<VaultAnswer<T>> {
    try {
      return await exchange<T>(method, path, body, options);
    } catch (error) {
      if (token === undefined || !isVaultError(error, 'denied') || (await isAlive(options.signal)))
        throw error;
      throw expired(address);
    }
  }

  /** Without the difference between `denied` and `expired`. */
  async function exchange<T>(
    method: VaultMethod,
    path: string,
    body: object | undefined,
    options: TransportOptions,
  ): Promise<VaultAnswer<T>> {
    const name: RequestName = { address, path, method };
    const query = new URLSearchParams({
      ...options.query,
      ...(method === 'LIST' ? { list: 'true' } : {}),
    }).toString();
    const encoded = `/${encodePath(path)}${query === '' ? '' : `?${query}`}`;
    if (options.signal?.aborted) throw new VaultError('cancelled', 'Cancelled.');
    client ??= connect(send, endpoint, token);
    try {
      const answer: Json = await (
        await client
      ).request({
        path: encoded,
        // LIST is not an HTTP method that every proxy lets through; Vault takes GET with `list=true` for it.
        method: method === 'LIST' ? 'GET' : method,
        ...(body === undefined ? {} : { json: body }),
        ...(method === 'PATCH' ? { headers: { 'Content-Type': 'application/merge-patch+json' } } : {}),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
      return toAnswer<T>(answer, name);
    } catch (error) {
      const answered = answerOf(error);
      if (answered === undefined) {
        throw error instanceof VaultError ? error : connectionFailure(error, name, endpoint.timeout);
      }
      const secrets = [...strings(body), ...(token ? [token] : [])];
      throw refusal(answered.status, answered.body, name, secrets);
    }
  }

  /** Policies may deny either probe to a live token; a dead one gets 403 for both. */
  async function isAlive(signal: AbortSignal | undefined): Promise<boolean> {
    for (const path of livenessProbes) {
      try {
        await exchange('GET', path, undefined, signal === undefined ? {} : { signal });
        return true;
      } catch (error) {
        if (!isVaultError(error, 'denied')) return true;
      }
    }
    return false;
  }

  return { endpoint, request, withToken: (other) => transportOver(send, endpoint, other) };
}

/** Any live token may read the second one; the first is the smaller answer and granted by the default policy. */
const livenessProbes: readonly string[] = ['auth/token/lookup-self', 'sys/internal/ui/mounts'];

const expired = (address: string): VaultError =>
  new VaultError('expired', `Your token for ${address} has expired or was revoked. Log in again.`, 403);

async function connect(send: SendHttp, endpoint: VaultEndpoint, token: string | undefined): Promise<Client> {
  const module = await import('node-vault');
  const nodeVault: NodeVault = module.default;
  const requester = async (options: Options): Promise<object> => {
    const answer = await send({
      method: options.method,
      url: options.uri,
      headers: {
        ...options.headers,
        // Vault's agents and proxies refuse requests without it, as a guard against request forgery.
        'X-Vault-Request': 'true',
        Accept: 'application/json',
        ...(options.json === undefined ? {} : jsonHeader(options.headers)),
      },
      body: options.json === undefined ? undefined : printJson(options.json),
      signal: options.signal,
    });
    return {
      statusCode: answer.status,
      body: parseBody(answer),
      request: { path: new URL(options.uri).pathname },
    };
  };
  const client = nodeVault({
    apiVersion: 'v1',
    endpoint: endpoint.address,
    noCustomHTTPVerbs: true,
    // Its own would print what is written, with DEBUG=node-vault in the environment.
    debug: () => undefined,
    'request-promise': { defaults: () => requester },
  });
  // Set afterwards, since for an empty option node-vault takes VAULT_TOKEN, VAULT_NAMESPACE and VAULT_PREFIX.
  return Object.assign(client, { token: token ?? '', namespace: endpoint.namespace ?? '', pathPrefix: '' });
}

const jsonHeader = (headers: Options['headers']): Record<string, string> =>
  'Content-Type' in headers ? {} : { 'Content-Type': 'application/json' };

/** Undefined when it is not JSON; {} when it is empty. */
function parseBody(answer: HttpAnswer): unknown {
  if (answer.text.trim() === '') return {};
  try {
    return parseJson(answer.text);
  } catch {
    return undefined;
  }
}

/** `body` is what node-vault gives, which is untyped; `T` is the caller's knowledge of the endpoint. */
function toAnswer<T>(body: Json, { address, path }: RequestName): VaultAnswer<T> {
  if (!isRecord(body)) throw notVault(address, path, 200);
  const { auth } = body;
  // A few answers of `sys/` have no envelope: then the whole is the data.
  const data: Json = 'data' in body ? body['data'] : body;
  return {
    data,
    ...(isRecord(auth) ? { auth: toAuth(auth, path) } : {}),
  };
}

function toAuth(auth: Readonly<Record<string, unknown>>, path: string): VaultAuth {
  const clientToken = stringOf(auth['client_token']);
  // Anything else cannot be sent in a header, nor be told from a slip.
  if (!/^[\x21-\x7e]+$/.test(clientToken)) throw malformed(path);
  return {
    clientToken,
    accessor: stringOf(auth['accessor']),
    policies: stringsOf(auth['policies']),
    leaseDuration: numberOf(auth['lease_duration']),
    renewable: auth['renewable'] === true,
  };
}

/** What the server answered, out of node-vault's error; undefined when there was no answer. */
function answerOf(error: unknown): { readonly status: number; readonly body: unknown } | undefined {
  if (!(error instanceof Error) || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('statusCode' in response)) return undefined;
  return { status: Number(response.statusCode), body: 'body' in response ? response.body : undefined };
}

/** The strings in a request's body that are long enough to be told apart from Vault's own words. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.length < 4 ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
