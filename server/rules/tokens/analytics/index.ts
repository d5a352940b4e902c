// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { amplitude } from './amplitude';
import { chartmogul } from './chartmogul';
import { fullstory } from './fullstory';
import { klipfolio } from './klipfolio';
import { looker } from './looker';
import { mixpanel } from './mixpanel';
import { posthog } from './posthog';
import { segment } from './segment';
import { tableau } from './tableau';

export const analytics: readonly TokenRule[] = [
  ...amplitude,
  ...chartmogul,
  ...fullstory,
  ...klipfolio,
  ...looker,
  ...mixpanel,
  ...posthog,
  ...segment,
  ...tableau,
];
