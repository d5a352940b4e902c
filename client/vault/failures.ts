import { HttpFault } from './http';
import { VaultError } from './errors';
import type { VaultMethod } from './types';

/** Which request failed, for the message; nothing of its body. */
export interface RequestName {
  readonly address: string;
  readonly path: string;
  readonly method: VaultMethod;
}

/** No answer came: says why and what to do. `error` is a Node error or an {@link HttpFault}. */
export function connectionFailure(
  error: unknown,
  { address, path }: RequestName,
  timeout: number,
): VaultError {
  const code = errorCode(error);
  if (error instanceof HttpFault && error.fault !== 'stale') {
    if (error.fault === 'timeout') {
      return new VaultError(
        'timeout',
        `The vault at ${address} did not answer for "${path}" within ${timeout / 1000} s. Check the address and the ` +
          'network, or raise the setting "strongroom.requestTimeout".',
      );
    }
    if (error.fault === 'tooLarge') {
      return new VaultError(
        'server',
        `The answer for "${path}" at ${address} is larger than 8 MB and was not read.`,
      );
    }
    return new VaultError(
      'server',
      `${address} redirects "${path}" to something that is not the same request at a vault. Check the address in the profile.`,
    );
  }
  if (code === 'ABORT_ERR' || code === 'ABORTED') return new VaultError('cancelled', 'Cancelled.');
  if (code === 'ERR_INVALID_CHAR') {
    return new VaultError('badRequest', 'The namespace or the token holds characters that cannot be sent.');
  }
  const tls = tlsAdvice(code);
  if (tls !== undefined) return new VaultError('tls', `No secure connection to ${address}: ${tls} (${code})`);
  return new VaultError(
    'unreachable',
    `Cannot reach the vault at ${address}: ${networkAdvice(code)} (${code})`,
  );
}

const errorCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof HttpFault) return 'ECONNRESET';
  if (error.name === 'AbortError') return 'ABORT_ERR';
  // Connecting to several addresses of one name fails with an AggregateError; its parts tell why.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && 'code' in first && typeof first.code === 'string'
    ? first.code
    : error.name;
};

function tlsAdvice(code: string): string | undefined {
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'its certificate is for another host name. Correct the address, or set the profile\'s "tlsServerName" to a name in the certificate.';
    case 'CERT_HAS_EXPIRED':
      return "its certificate has expired. Have the vault's certificate renewed.";
    case 'CERT_NOT_YET_VALID':
      return "its certificate is not valid yet. Check this machine's clock.";
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'CERT_SIGNATURE_FAILURE':
    case 'CERT_UNTRUSTED':
      return 'its certificate is signed by an authority that is not trusted here. Set the profile\'s "caFile" to the PEM file of that authority.';
    case 'CERT_REVOKED':
      return 'its certificate has been revoked.';
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
    case 'EPROTO':
      return 'the other side does not speak TLS there. If the vault listens without TLS, begin the address with http://.';
    case 'ERR_OSSL_X509_KEY_VALUES_MISMATCH':
      return '"clientCertFile" and "clientKeyFile" of the profile do not belong together.';
  }
  // Alerts of the other side, files OpenSSL cannot read, and certificate faults too rare to name.
  if (/^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|CERT_|CRL_|INVALID_CA|PATH_LENGTH|HOSTNAME_MISMATCH)/.test(code)) {
    return 'the TLS handshake failed. Check "caFile", "clientCertFile" and "clientKeyFile" in the profile.';
  }
  return undefined;
}

function networkAdvice(code: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens there. Start the vault, or correct the address.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host name cannot be resolved. Check the address and your network or VPN.';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'HPE_INVALID_CONSTANT':
      return 'the connection was cut. If the vault listens with TLS, begin the address with https://; else try again.';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'there is no way to it from here. Check your network or VPN.';
    default:
      return 'the connection failed. Check the address and your network.';
  }
}
