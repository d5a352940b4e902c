import type { TokenRule } from '../define';
import { age } from './age';
import { airtable } from './airtable';
import { anthropic } from './anthropic';
import { atlassian } from './atlassian';
import { aws } from './aws';
import { azure } from './azure';
import { brevo } from './brevo';
import { buildkite } from './buildkite';
import { clojars } from './clojars';
import { contentful } from './contentful';
import { cratesio } from './cratesio';
import { databricks } from './databricks';
import { datadog } from './datadog';
import { digitalocean } from './digitalocean';
import { discord } from './discord';
import { docker } from './docker';
import { doppler } from './doppler';
import { dynatrace } from './dynatrace';
import { figma } from './figma';
import { github } from './github';
import { gitlab } from './gitlab';
import { google } from './google';
import { grafana } from './grafana';
import { groq } from './groq';
import { heroku } from './heroku';
import { http } from './http';
import { huggingface } from './huggingface';
import { jwt } from './jwt';
import { linear } from './linear';
import { mailchimp } from './mailchimp';
import { mailgun } from './mailgun';
import { netlify } from './netlify';
import { newrelic } from './newrelic';
import { notion } from './notion';
import { npm } from './npm';
import { nuget } from './nuget';
import { onepassword } from './onepassword';
import { openai } from './openai';
import { openrouter } from './openrouter';
import { perplexity } from './perplexity';
import { plaid } from './plaid';
import { planetscale } from './planetscale';
import { postman } from './postman';
import { prefect } from './prefect';
import { privateKey } from './privateKey';
import { pulumi } from './pulumi';
import { pypi } from './pypi';
import { readme } from './readme';
import { replicate } from './replicate';
import { rubygems } from './rubygems';
import { sendgrid } from './sendgrid';
import { sentry } from './sentry';
import { shippo } from './shippo';
import { shopify } from './shopify';
import { slack } from './slack';
import { sonarqube } from './sonarqube';
import { square } from './square';
import { stripe } from './stripe';
import { supabase } from './supabase';
import { tailscale } from './tailscale';
import { telegram } from './telegram';
import { twilio } from './twilio';
import { typeform } from './typeform';
import { url } from './url';
import { vault } from './vault';
import { xai } from './xai';

/** The rules of every provider. */
export const tokenRules: readonly TokenRule[] = [
  ...age,
  ...airtable,
  ...anthropic,
  ...atlassian,
  ...aws,
  ...azure,
  ...brevo,
  ...buildkite,
  ...clojars,
  ...contentful,
  ...cratesio,
  ...databricks,
  ...datadog,
  ...digitalocean,
  ...discord,
  ...docker,
  ...doppler,
  ...dynatrace,
  ...figma,
  ...github,
  ...gitlab,
  ...google,
  ...grafana,
  ...groq,
  ...heroku,
  ...http,
  ...huggingface,
  ...jwt,
  ...linear,
  ...mailchimp,
  ...mailgun,
  ...netlify,
  ...newrelic,
  ...notion,
  ...npm,
  ...nuget,
  ...onepassword,
  ...openai,
  ...openrouter,
  ...perplexity,
  ...plaid,
  ...planetscale,
  ...postman,
  ...prefect,
  ...privateKey,
  ...pulumi,
  ...pypi,
  ...readme,
  ...replicate,
  ...rubygems,
  ...sendgrid,
  ...sentry,
  ...shippo,
  ...shopify,
  ...slack,
  ...sonarqube,
  ...square,
  ...stripe,
  ...supabase,
  ...tailscale,
  ...telegram,
  ...twilio,
  ...typeform,
  ...url,
  ...vault,
  ...xai,
];
