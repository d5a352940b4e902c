// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { airbrake } from './airbrake';
import { appsignal } from './appsignal';
import { axiom } from './axiom';
import { betterstack } from './betterstack';
import { bugsnag } from './bugsnag';
import { checkly } from './checkly';
import { coralogix } from './coralogix';
import { dash0 } from './dash0';
import { datadog } from './datadog';
import { dynatrace } from './dynatrace';
import { grafana } from './grafana';
import { healthchecks } from './healthchecks';
import { honeybadger } from './honeybadger';
import { honeycomb } from './honeycomb';
import { instana } from './instana';
import { logdna } from './logdna';
import { loggly } from './loggly';
import { logzio } from './logzio';
import { newrelic } from './newrelic';
import { opsgenie } from './opsgenie';
import { pagerduty } from './pagerduty';
import { rollbar } from './rollbar';
import { rootly } from './rootly';
import { sentry } from './sentry';
import { splunk } from './splunk';
import { statuscake } from './statuscake';
import { statuspage } from './statuspage';
import { sumologic } from './sumologic';
import { uptimerobot } from './uptimerobot';

export const observability: readonly TokenRule[] = [
  ...airbrake,
  ...appsignal,
  ...axiom,
  ...betterstack,
  ...bugsnag,
  ...checkly,
  ...coralogix,
  ...dash0,
  ...datadog,
  ...dynatrace,
  ...grafana,
  ...healthchecks,
  ...honeybadger,
  ...honeycomb,
  ...instana,
  ...logdna,
  ...loggly,
  ...logzio,
  ...newrelic,
  ...opsgenie,
  ...pagerduty,
  ...rollbar,
  ...rootly,
  ...sentry,
  ...splunk,
  ...statuscake,
  ...statuspage,
  ...sumologic,
  ...uptimerobot,
];
