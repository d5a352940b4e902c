import type { CancellationToken } from 'vscode-languageserver/node';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Log } from './log';
import type { Shape, Shaped } from './params';
import { conforms, mismatch } from './params';

/**
 * A request handler that answers parameters of the wrong shape with `InvalidParams`, and an internal error
 * with `empty` after logging it: the protocol library's own way would send the error's message, which can
 * quote text.
 */
export function guardRequest<S extends Shape, R>(
  log: Log,
  method: string,
  shape: S,
  empty: R,
  handle: (params: Shaped<S>, token: CancellationToken) => R | Promise<R>,
): (params: unknown, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    if (!conforms(shape, params)) {
      throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${complaint(shape, params)}`);
    }
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.failure(method, error);
      return empty;
    }
  };
}

/** The same for a notification: wrong parameters are logged and dropped. */
export function guardNotification<S extends Shape>(
  log: Log,
  method: string,
  shape: S,
  handle: (params: Shaped<S>) => void,
): (params: unknown) => void {
  return (params) => {
    if (!conforms(shape, params)) {
      log.warn(`${method} was ignored: ${complaint(shape, params)}`);
      return;
    }
    try {
      handle(params);
    } catch (error) {
      log.failure(method, error);
    }
  };
}

function complaint(shape: Shape, params: unknown): string {
  return `${mismatch(shape, params)} is missing or has the wrong type.`;
}

/** Lets a cancellation that is already on its way arrive, and obeys it. */
export async function obeyCancellation(token: CancellationToken): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  }
}
