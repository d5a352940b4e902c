// Without `node:`: VS Code puts its proxy support in place of these two names only.
import * as http from 'http';
import * as https from 'https';
import type { VaultEndpoint } from './types';
import { tlsOptions } from './tls';

interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
}
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}
/** Sends one request; rejects with a Node error or {@link HttpFault}. */
export type SendHttp = (request: HttpRequest) => Promise<HttpAnswer>;

/** What a connection can do wrong that Node has no code for. */
export class HttpFault extends Error {
  /** `stale`: a kept connection was closed by the server just as we took it. */
  readonly fault: 'timeout' | 'tooLarge' | 'redirect' | 'stale';
  constructor(fault: HttpFault['fault']) {
    super(fault);
    this.fault = fault;
  }
}

const maxAnswerBytes = 8 * 1024 * 1024;
const idleMilliseconds = 30_000;

/**
 * HTTP to one vault, over kept-alive connections. There is no proxy code here on purpose: inside VS Code, `http` and
 * `https` follow the editor's proxy settings and the system's certificates.
 */
export function createHttp(endpoint: VaultEndpoint): SendHttp {
  const shared = { keepAlive: true, maxSockets: 16, timeout: idleMilliseconds };
  const tls = tlsOptions(endpoint);
  const plainAgent = new http.Agent(shared);
  const tlsAgent = new https.Agent({ ...tls, ...shared });

  const sendOnce = (request: HttpRequest, deadline: number): Promise<HttpAnswer & { location?: string }> =>
    new Promise((resolve, reject) => {
      const secure = request.url.startsWith('https:');
      const { method, headers, signal } = request;
      // `tls` is repeated because VS Code's proxy support may replace the agent.
      const sent = secure
        ? https.request(request.url, { method, headers, signal, ...tls, agent: tlsAgent })
        : http.request(request.url, { method, headers, signal, agent: plainAgent });
      const timer = setTimeout(
        () => {
          const fault = new HttpFault('timeout');
          sent.destroy(fault);
          // A request that is destroyed already says nothing more.
          fail(fault);
        },
        Math.max(0, deadline - Date.now()),
      );
      let answered = false;
      const fail = (error: Error): void => {
        clearTimeout(timer);
        const stale = sent.reusedSocket && !answered && 'code' in error && error.code === 'ECONNRESET';
        reject(stale ? new HttpFault('stale') : error);
      };
      sent.on('error', fail);
      // Without a word, as when the other side wants to speak another protocol. After an answer it changes nothing.
      sent.on('close', () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
      sent.on('response', (answer) => {
        answered = true;
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxAnswerBytes) sent.destroy(new HttpFault('tooLarge'));
          else chunks.push(chunk);
        });
        answer.on('error', fail);
        answer.on('end', () => {
          clearTimeout(timer);
          const { location } = answer.headers;
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            ...(location === undefined ? {} : { location }),
          });
        });
      });
      sent.end(request.body);
    });

  /** What only reads can be said again when its connection was gone; a write is for the caller to find out about. */
  const sendSafely: typeof sendOnce = async (request, deadline) => {
    try {
      return await sendOnce(request, deadline);
    } catch (error) {
      const stale = error instanceof HttpFault && error.fault === 'stale';
      if (!stale || request.method !== 'GET') throw error;
      return sendOnce(request, deadline);
    }
  };

  return async (request) => {
    const deadline = Date.now() + endpoint.timeout;
    const answer = await sendSafely(request, deadline);
    if (![301, 302, 307, 308].includes(answer.status)) return answer;
    return sendOnce({ ...request, url: redirectTarget(request.url, answer.location) }, deadline);
  };
}

/**
 * A standby names the active node in a redirect; like Vault's own client we follow one, with the token. It must be the
 * same request elsewhere: another path would be a login page or a proxy, and https must not become http.
 */
function redirectTarget(from: string, location: string | undefined): string {
  if (location === undefined || !URL.canParse(location, from)) throw new HttpFault('redirect');
  const [source, target] = [new URL(from), new URL(location, from)];
  const sameRequest = source.pathname === target.pathname && source.search === target.search;
  const sameSecurity =
    target.protocol === 'https:' || (target.protocol === 'http:' && source.protocol === 'http:');
  if (!sameRequest || !sameSecurity || target.username !== '') throw new HttpFault('redirect');
  return target.href;
}
