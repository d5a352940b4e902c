// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { http } from './http';
import { jwt } from './jwt';
import { privateKey } from './privateKey';
import { url } from './url';
import { wireguard } from './wireguard';

export const general: readonly TokenRule[] = [
  ...http,
  ...jwt,
  ...privateKey,
  ...url,
  ...wireguard,
];
