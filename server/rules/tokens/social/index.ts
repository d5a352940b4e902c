// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { cfxre } from './cfxre';
import { facebook } from './facebook';
import { intra42 } from './intra42';
import { lichess } from './lichess';
import { linkedin } from './linkedin';
import { pinterest } from './pinterest';
import { spotify } from './spotify';
import { thunderstore } from './thunderstore';
import { twitch } from './twitch';
import { twitter } from './twitter';

export const social: readonly TokenRule[] = [
  ...cfxre,
  ...facebook,
  ...intra42,
  ...lichess,
  ...linkedin,
  ...pinterest,
  ...spotify,
  ...thunderstore,
  ...twitch,
  ...twitter,
];
