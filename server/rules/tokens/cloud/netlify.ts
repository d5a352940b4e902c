import { inUrl } from '../../inUrl';
import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';
import { parts } from '../../structured';

export const netlify = [
  prefixed({
    id: 'netlify-access-token',
    title: 'Netlify personal access token',
    grants: 'Deploys and changes sites as the user.',
    prefix: 'nfp_',
    body: 'base62',
    length: 36,
    revoke: 'https://app.netlify.com/user/applications',
    suggest: { path: 'netlify', field: 'token', env: 'NETLIFY_AUTH_TOKEN' },
  }),
  named({
    id: 'netlify-legacy-token',
    title: 'Netlify access token (old format)',
    grants: 'Deploys and changes sites as the user.',
    names: ['netlify'],
    shape: parts(['base64url', 43, 45]),
    revoke: 'https://app.netlify.com/user/applications',
    suggest: { path: 'netlify', field: 'token', env: 'NETLIFY_AUTH_TOKEN' },
  }),
  inUrl({
    id: 'netlify-build-hook',
    title: 'Netlify build hook',
    grants: 'Starts builds of the site.',
    after: ['api.netlify.com/build_hooks/'],
    shape: shape('hex', 24),
    revoke: 'https://docs.netlify.com/build/configure-builds/build-hooks/',
    suggest: { path: 'netlify', field: 'build_hook', env: 'NETLIFY_BUILD_HOOK' },
  }),
];
