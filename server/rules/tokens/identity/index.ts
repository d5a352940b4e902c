// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { abuseipdb } from './abuseipdb';
import { age } from './age';
import { alienvault } from './alienvault';
import { auth0 } from './auth0';
import { bitwarden } from './bitwarden';
import { censys } from './censys';
import { checkr } from './checkr';
import { clerk } from './clerk';
import { cognito } from './cognito';
import { doppler } from './doppler';
import { duo } from './duo';
import { frontegg } from './frontegg';
import { hcaptcha } from './hcaptcha';
import { infisical } from './infisical';
import { ipqualityscore } from './ipqualityscore';
import { jumpcloud } from './jumpcloud';
import { loginradius } from './loginradius';
import { nightfall } from './nightfall';
import { okta } from './okta';
import { onepassword } from './onepassword';
import { onfido } from './onfido';
import { persona } from './persona';
import { recaptcha } from './recaptcha';
import { securitytrails } from './securitytrails';
import { shodan } from './shodan';
import { stytch } from './stytch';
import { urlscan } from './urlscan';
import { vault } from './vault';
import { virustotal } from './virustotal';
import { workos } from './workos';

export const identity: readonly TokenRule[] = [
  ...abuseipdb,
  ...age,
  ...alienvault,
  ...auth0,
  ...bitwarden,
  ...censys,
  ...checkr,
  ...clerk,
  ...cognito,
  ...doppler,
  ...duo,
  ...frontegg,
  ...hcaptcha,
  ...infisical,
  ...ipqualityscore,
  ...jumpcloud,
  ...loginradius,
  ...nightfall,
  ...okta,
  ...onepassword,
  ...onfido,
  ...persona,
  ...recaptcha,
  ...securitytrails,
  ...shodan,
  ...stytch,
  ...urlscan,
  ...vault,
  ...virustotal,
  ...workos,
];
