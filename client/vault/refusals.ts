import type { RequestName } from './failures';
import { VaultError } from './errors';
import { recordOf } from './shapes';
import type { VaultMethod } from './types';

interface ErrorBody {
  readonly errors?: readonly unknown[];
  /** Of a deleted version: PATCH answers with the metadata itself, GET nests it. */
  readonly data?: unknown;
}

/** What a policy must grant for a request, in words. */
const capabilityFor: Readonly<Record<VaultMethod, string>> = {
  GET: 'the capability "read"',
  LIST: 'the capability "list"',
  POST: 'the capability "create" or "update"',
  PUT: 'the capability "create" or "update"',
  PATCH: 'the capability "patch"',
  DELETE: 'the capability "delete"',
};

/**
 * The vault answered with an error status: what it means and what to do. `body` is the parsed answer, undefined when it
 * was not JSON. A 403 comes out as `denied`; whether the token is still alive is for the caller to find out.
 * `secrets` are the strings that the request carried: should the server quote one, it is left out.
 */
export function refusal(
  status: number,
  body: unknown,
  { address, path, method }: RequestName,
  secrets: readonly string[],
): VaultError {
  const { errors, data } = isErrorBody(body) ? body : {};
  const deleted = versionIn(recordOf(data)['metadata']) ?? versionIn(data);
  // Vault's 404 for PATCH has no body at all.
  const empty404 = status === 404 && isErrorBody(body);
  if (errors === undefined && deleted === undefined && !empty404) return notVault(address, path, status);
  const said = scrub((errors ?? []).filter((text) => typeof text === 'string').join('; '), secrets);
  const of = `"${path}" at ${address}`;
  switch (status) {
    case 400:
      // Of a secret, and of a policy: `parameter 7 did not match`, `parameter set to -1 on existing entry`.
      if (/check-and-set parameter (?:\d+ )?(?:did not match|set to -1)/.test(said)) {
        return new VaultError(
          'conflict',
          `${of} was changed by someone else in the meantime. Try again.`,
          400,
        );
      }
      if (/^Upgrading from non-versioned to versioned/i.test(said)) {
        return new VaultError(
          'server',
          `The mount of ${of} was made just now and is not ready yet. Try again in a moment.`,
          400,
        );
      }
      return new VaultError('badRequest', `The vault refuses the request for ${of}: ${said}`, 400);
    case 403:
      return new VaultError(
        'denied',
        `Your token may not do this with ${of}: that needs ${capabilityFor[method]} there. Ask for a policy that ` +
          'grants it, or log in with another token.',
        403,
      );
    case 404:
      if (deleted !== undefined) {
        return new VaultError('deleted', `Version ${deleted} of ${of} is deleted.`, 404, deleted);
      }
      if (/no handler for route|unsupported path/.test(said)) {
        // Not `notFound`: that would say that the secret can be created there.
        return new VaultError(
          'badRequest',
          `There is no secrets engine for ${of}. Check mount and path.`,
          404,
        );
      }
      return new VaultError('notFound', `There is nothing at ${of}.`, 404);
    case 405:
      return new VaultError('badRequest', `The vault does not support this operation on ${of}.`, 405);
    case 429:
      return new VaultError(
        'server',
        `The vault at ${address} limits the rate of requests. Wait a moment, try again.`,
        429,
      );
    case 503:
      return new VaultError(
        'sealed',
        `The vault at ${address} is sealed. Have it unsealed, then try again.`,
        503,
      );
    default:
      return new VaultError(
        'server',
        `The vault failed on ${of} with HTTP status ${status}: ${said}`,
        status,
      );
  }
}

/** Something answered that is not a vault, such as a proxy's page. */
export const notVault = (address: string, path: string, status: number): VaultError =>
  new VaultError(
    'server',
    `What answers at ${address} for "${path}" (HTTP status ${status}) is not a vault. Check the address in the profile; if the vault listens with TLS, begin it with https://.`,
    status,
  );

function versionIn(data: unknown): number | undefined {
  const version = recordOf(data)['version'];
  return typeof version === 'number' ? version : undefined;
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && ('errors' in body ? Array.isArray(body.errors) : true);

/** Vault's words, shortened and without what steers a terminal or a reader's eye, unless they quote something of ours. */
function scrub(text: string, secrets: readonly string[]): string {
  const quoted = secrets.some(
    (secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)),
  );
  if (quoted) return '(its message quotes the request and is not shown)';
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
