// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { bigcommerce } from './bigcommerce';
import { duffel } from './duffel';
import { easypost } from './easypost';
import { ebay } from './ebay';
import { etsy } from './etsy';
import { flexport } from './flexport';
import { onfleet } from './onfleet';
import { route4me } from './route4me';
import { samsara } from './samsara';
import { shippo } from './shippo';
import { shopify } from './shopify';

export const commerce: readonly TokenRule[] = [
  ...bigcommerce,
  ...duffel,
  ...easypost,
  ...ebay,
  ...etsy,
  ...flexport,
  ...onfleet,
  ...route4me,
  ...samsara,
  ...shippo,
  ...shopify,
];
