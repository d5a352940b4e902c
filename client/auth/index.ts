import { approle } from './approle';
import { environment } from './environment';
import type { AuthMethod } from './method';
import { token } from './token';
import { tokenFile } from './tokenFile';
import { userpass } from './userpass';

/** In the order in which they are offered. */
export const authMethods: readonly AuthMethod[] = [token, userpass, approle, environment, tokenFile];
