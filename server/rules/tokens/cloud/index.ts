// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { adafruit } from './adafruit';
import { aiven } from './aiven';
import { akamai } from './akamai';
import { alibaba } from './alibaba';
import { amazon } from './amazon';
import { aws } from './aws';
import { azure } from './azure';
import { azureAccess } from './azureAccess';
import { azureKeys } from './azureKeys';
import { backblaze } from './backblaze';
import { bunny } from './bunny';
import { civo } from './civo';
import { clevercloud } from './clevercloud';
import { cloudflare } from './cloudflare';
import { cloudsmith } from './cloudsmith';
import { convex } from './convex';
import { definednetworking } from './definednetworking';
import { deno } from './deno';
import { desec } from './desec';
import { digitalocean } from './digitalocean';
import { dnsimple } from './dnsimple';
import { dreamhost } from './dreamhost';
import { duckdns } from './duckdns';
import { exoscale } from './exoscale';
import { fastly } from './fastly';
import { flyio } from './flyio';
import { gandi } from './gandi';
import { gcore } from './gcore';
import { godaddy } from './godaddy';
import { google } from './google';
import { googleAccess } from './googleAccess';
import { hashicorp } from './hashicorp';
import { heroku } from './heroku';
import { hetzner } from './hetzner';
import { huaweicloud } from './huaweicloud';
import { ibm } from './ibm';
import { ionos } from './ionos';
import { jdcloud } from './jdcloud';
import { koyeb } from './koyeb';
import { kubernetes } from './kubernetes';
import { linode } from './linode';
import { luadns } from './luadns';
import { meraki } from './meraki';
import { netlify } from './netlify';
import { ngrok } from './ngrok';
import { openshift } from './openshift';
import { ovh } from './ovh';
import { pulumi } from './pulumi';
import { railway } from './railway';
import { redirectpizza } from './redirectpizza';
import { render } from './render';
import { scaleway } from './scaleway';
import { scalingo } from './scalingo';
import { spotinst } from './spotinst';
import { squarespace } from './squarespace';
import { sslmate } from './sslmate';
import { tailscale } from './tailscale';
import { tencent } from './tencent';
import { ubidots } from './ubidots';
import { upcloud } from './upcloud';
import { valtown } from './valtown';
import { vercel } from './vercel';
import { volcengine } from './volcengine';
import { vultr } from './vultr';
import { wasabi } from './wasabi';
import { wundergraph } from './wundergraph';
import { yandexcloud } from './yandexcloud';
import { zerotier } from './zerotier';
import { zuplo } from './zuplo';

export const cloud: readonly TokenRule[] = [
  ...adafruit,
  ...aiven,
  ...akamai,
  ...alibaba,
  ...amazon,
  ...aws,
  ...azure,
  ...azureAccess,
  ...azureKeys,
  ...backblaze,
  ...bunny,
  ...civo,
  ...clevercloud,
  ...cloudflare,
  ...cloudsmith,
  ...convex,
  ...definednetworking,
  ...deno,
  ...desec,
  ...digitalocean,
  ...dnsimple,
  ...dreamhost,
  ...duckdns,
  ...exoscale,
  ...fastly,
  ...flyio,
  ...gandi,
  ...gcore,
  ...godaddy,
  ...google,
  ...googleAccess,
  ...hashicorp,
  ...heroku,
  ...hetzner,
  ...huaweicloud,
  ...ibm,
  ...ionos,
  ...jdcloud,
  ...koyeb,
  ...kubernetes,
  ...linode,
  ...luadns,
  ...meraki,
  ...netlify,
  ...ngrok,
  ...openshift,
  ...ovh,
  ...pulumi,
  ...railway,
  ...redirectpizza,
  ...render,
  ...scaleway,
  ...scalingo,
  ...spotinst,
  ...squarespace,
  ...sslmate,
  ...tailscale,
  ...tencent,
  ...ubidots,
  ...upcloud,
  ...valtown,
  ...vercel,
  ...volcengine,
  ...vultr,
  ...wasabi,
  ...wundergraph,
  ...yandexcloud,
  ...zerotier,
  ...zuplo,
];
