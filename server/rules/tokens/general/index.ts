// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { curl } from './curl';
import { derKey } from './derKey';
import { header } from './header';
import { http } from './http';
import { jwt } from './jwt';
import { privateKey } from './privateKey';
import { url } from './url';
import { wireguard } from './wireguard';

export const general: readonly TokenRule[] = [
  ...curl,
  ...derKey,
  ...header,
  ...http,
  ...jwt,
  ...privateKey,
  ...url,
  ...wireguard,
];
