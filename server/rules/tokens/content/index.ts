// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { bannerbear } from './bannerbear';
import { builderio } from './builderio';
import { buttercms } from './buttercms';
import { cloudinary } from './cloudinary';
import { cloudmersive } from './cloudmersive';
import { contentful } from './contentful';
import { contentstack } from './contentstack';
import { disqus } from './disqus';
import { dribbble } from './dribbble';
import { flickr } from './flickr';
import { ghost } from './ghost';
import { giphy } from './giphy';
import { iconfinder } from './iconfinder';
import { imagekit } from './imagekit';
import { imgbb } from './imgbb';
import { imgur } from './imgur';
import { medium } from './medium';
import { mux } from './mux';
import { pixabay } from './pixabay';
import { sanity } from './sanity';
import { screenshotlayer } from './screenshotlayer';
import { shotstack } from './shotstack';
import { storyblok } from './storyblok';
import { unsplash } from './unsplash';
import { webflow } from './webflow';
import { wistia } from './wistia';

export const content: readonly TokenRule[] = [
  ...bannerbear,
  ...builderio,
  ...buttercms,
  ...cloudinary,
  ...cloudmersive,
  ...contentful,
  ...contentstack,
  ...disqus,
  ...dribbble,
  ...flickr,
  ...ghost,
  ...giphy,
  ...iconfinder,
  ...imagekit,
  ...imgbb,
  ...imgur,
  ...medium,
  ...mux,
  ...pixabay,
  ...sanity,
  ...screenshotlayer,
  ...shotstack,
  ...storyblok,
  ...unsplash,
  ...webflow,
  ...wistia,
];
