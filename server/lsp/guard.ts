import type { CancellationToken } from 'vscode-languageserver/node';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Log } from './log';
import type { Shape } from './params';
import { mismatch } from './params';

/**
 * A request handler that answers parameters of the wrong shape with `InvalidParams`, and an internal error
 * with `empty` after logging it. The promise of `createConnection`'s own error path, which would send the
 * error's message, is never used.
 */
export function guardRequest<P, R>(
  log: Log,
  method: string,
  shape: Shape,
  empty: R,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: unknown, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    const wrong = mismatch(shape, params);
    if (wrong !== undefined) {
      throw new ResponseError(
        ErrorCodes.InvalidParams,
        `${method}: ${wrong} is missing or has the wrong type.`,
      );
    }
    try {
      return await handle(params as P, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.failure(method, error);
      return empty;
    }
  };
}

/** The same for a notification: wrong parameters are logged and dropped. */
export function guardNotification<P>(
  log: Log,
  method: string,
  shape: Shape,
  handle: (params: P) => void,
): (params: unknown) => void {
  return (params) => {
    const wrong = mismatch(shape, params);
    if (wrong !== undefined) {
      log.warn(`${method} was ignored: ${wrong} is missing or has the wrong type.`);
      return;
    }
    try {
      handle(params as P);
    } catch (error) {
      log.failure(method, error);
    }
  };
}

/** Lets a cancellation that is already on its way arrive, and obeys it. */
export async function obeyCancellation(token: CancellationToken): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  }
}
