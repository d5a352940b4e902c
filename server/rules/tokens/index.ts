import type { TokenRule } from '../define';
import { adafruit } from './adafruit';
import { adobe } from './adobe';
import { age } from './age';
import { aikido } from './aikido';
import { airbrake } from './airbrake';
import { airtable } from './airtable';
import { aiven } from './aiven';
import { algolia } from './algolia';
import { anthropic } from './anthropic';
import { apify } from './apify';
import { apollo } from './apollo';
import { appcenter } from './appcenter';
import { appveyor } from './appveyor';
import { artifactory } from './artifactory';
import { asana } from './asana';
import { atlassian } from './atlassian';
import { auth0 } from './auth0';
import { aws } from './aws';
import { axiom } from './axiom';
import { azure } from './azure';
import { bannerbear } from './bannerbear';
import { beamer } from './beamer';
import { bitbucket } from './bitbucket';
import { bitly } from './bitly';
import { bitrise } from './bitrise';
import { blockfrost } from './blockfrost';
import { box } from './box';
import { brevo } from './brevo';
import { browserstack } from './browserstack';
import { buddy } from './buddy';
import { buildkite } from './buildkite';
import { bunny } from './bunny';
import { buttercms } from './buttercms';
import { canva } from './canva';
import { cfxre } from './cfxre';
import { checkly } from './checkly';
import { circleci } from './circleci';
import { civo } from './civo';
import { clearbit } from './clearbit';
import { clerk } from './clerk';
import { clickup } from './clickup';
import { clockify } from './clockify';
import { clojars } from './clojars';
import { cloudflare } from './cloudflare';
import { cloudinary } from './cloudinary';
import { cloudsmith } from './cloudsmith';
import { coda } from './coda';
import { codacy } from './codacy';
import { codeclimate } from './codeclimate';
import { codecov } from './codecov';
import { codemagic } from './codemagic';
import { configcat } from './configcat';
import { contentful } from './contentful';
import { coveralls } from './coveralls';
import { cratesio } from './cratesio';
import { crowdin } from './crowdin';
import { databricks } from './databricks';
import { datadog } from './datadog';
import { datagov } from './datagov';
import { deepl } from './deepl';
import { definednetworking } from './definednetworking';
import { deno } from './deno';
import { dependencytrack } from './dependencytrack';
import { devcycle } from './devcycle';
import { digitalocean } from './digitalocean';
import { discord } from './discord';
import { disqus } from './disqus';
import { dnsimple } from './dnsimple';
import { docker } from './docker';
import { doppler } from './doppler';
import { drone } from './drone';
import { dropbox } from './dropbox';
import { duffel } from './duffel';
import { dynatrace } from './dynatrace';
import { easypost } from './easypost';
import { ebay } from './ebay';
import { endorlabs } from './endorlabs';
import { etherscan } from './etherscan';
import { eventbrite } from './eventbrite';
import { expo } from './expo';
import { fastly } from './fastly';
import { figma } from './figma';
import { finicity } from './finicity';
import { finnhub } from './finnhub';
import { flexport } from './flexport';
import { flickr } from './flickr';
import { foursquare } from './foursquare';
import { frameio } from './frameio';
import { freshbooks } from './freshbooks';
import { freshdesk } from './freshdesk';
import { fullstory } from './fullstory';
import { gandi } from './gandi';
import { gcore } from './gcore';
import { geoapify } from './geoapify';
import { getresponse } from './getresponse';
import { ghost } from './ghost';
import { giphy } from './giphy';
import { gitbook } from './gitbook';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';
import { gitter } from './gitter';
import { godaddy } from './godaddy';
import { google } from './google';
import { grafana } from './grafana';
import { groq } from './groq';
import { gumroad } from './gumroad';
import { harness } from './harness';
import { hcaptcha } from './hcaptcha';
import { helpscout } from './helpscout';
import { here } from './here';
import { heroku } from './heroku';
import { hetzner } from './hetzner';
import { http } from './http';
import { huaweicloud } from './huaweicloud';
import { hubspot } from './hubspot';
import { huggingface } from './huggingface';
import { hunter } from './hunter';
import { ibm } from './ibm';
import { imagekit } from './imagekit';
import { imgbb } from './imgbb';
import { imgur } from './imgur';
import { infracost } from './infracost';
import { infura } from './infura';
import { intercom } from './intercom';
import { intra42 } from './intra42';
import { ionic } from './ionic';
import { ionos } from './ionos';
import { ipinfo } from './ipinfo';
import { ipstack } from './ipstack';
import { jenkins } from './jenkins';
import { jotform } from './jotform';
import { jumpcloud } from './jumpcloud';
import { jwt } from './jwt';
import { kagi } from './kagi';
import { keygen } from './keygen';
import { klaviyo } from './klaviyo';
import { knapsackpro } from './knapsackpro';
import { koyeb } from './koyeb';
import { launchdarkly } from './launchdarkly';
import { lichess } from './lichess';
import { linear } from './linear';
import { linkedin } from './linkedin';
import { linode } from './linode';
import { lokalise } from './lokalise';
import { looker } from './looker';
import { mailchimp } from './mailchimp';
import { mailgun } from './mailgun';
import { mapquest } from './mapquest';
import { maptiler } from './maptiler';
import { maxmind } from './maxmind';
import { meraki } from './meraki';
import { mergify } from './mergify';
import { miro } from './miro';
import { moralis } from './moralis';
import { mux } from './mux';
import { myget } from './myget';
import { netlify } from './netlify';
import { newrelic } from './newrelic';
import { notion } from './notion';
import { npm } from './npm';
import { nuget } from './nuget';
import { octopusdeploy } from './octopusdeploy';
import { onepassword } from './onepassword';
import { openai } from './openai';
import { openrouter } from './openrouter';
import { openshift } from './openshift';
import { ovh } from './ovh';
import { perplexity } from './perplexity';
import { plaid } from './plaid';
import { planetscale } from './planetscale';
import { postman } from './postman';
import { prefect } from './prefect';
import { privateKey } from './privateKey';
import { pulumi } from './pulumi';
import { pypi } from './pypi';
import { railway } from './railway';
import { readme } from './readme';
import { render } from './render';
import { replicate } from './replicate';
import { rubygems } from './rubygems';
import { scaleway } from './scaleway';
import { scalingo } from './scalingo';
import { semaphoreci } from './semaphoreci';
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
import { travis } from './travis';
import { twilio } from './twilio';
import { typeform } from './typeform';
import { upcloud } from './upcloud';
import { url } from './url';
import { vault } from './vault';
import { vercel } from './vercel';
import { volcengine } from './volcengine';
import { vultr } from './vultr';
import { xai } from './xai';
import { yandexcloud } from './yandexcloud';

/** The rules of every provider. */
export const tokenRules: readonly TokenRule[] = [
  ...adafruit,
  ...adobe,
  ...age,
  ...aikido,
  ...airbrake,
  ...airtable,
  ...aiven,
  ...algolia,
  ...anthropic,
  ...apify,
  ...apollo,
  ...appcenter,
  ...appveyor,
  ...artifactory,
  ...asana,
  ...atlassian,
  ...auth0,
  ...aws,
  ...axiom,
  ...azure,
  ...bannerbear,
  ...beamer,
  ...bitbucket,
  ...bitly,
  ...bitrise,
  ...blockfrost,
  ...box,
  ...brevo,
  ...browserstack,
  ...buddy,
  ...buildkite,
  ...bunny,
  ...buttercms,
  ...canva,
  ...cfxre,
  ...checkly,
  ...circleci,
  ...civo,
  ...clearbit,
  ...clerk,
  ...clickup,
  ...clockify,
  ...clojars,
  ...cloudflare,
  ...cloudinary,
  ...cloudsmith,
  ...coda,
  ...codacy,
  ...codeclimate,
  ...codecov,
  ...codemagic,
  ...configcat,
  ...contentful,
  ...coveralls,
  ...cratesio,
  ...crowdin,
  ...databricks,
  ...datadog,
  ...datagov,
  ...deepl,
  ...definednetworking,
  ...deno,
  ...dependencytrack,
  ...devcycle,
  ...digitalocean,
  ...discord,
  ...disqus,
  ...dnsimple,
  ...docker,
  ...doppler,
  ...drone,
  ...dropbox,
  ...duffel,
  ...dynatrace,
  ...easypost,
  ...ebay,
  ...endorlabs,
  ...etherscan,
  ...eventbrite,
  ...expo,
  ...fastly,
  ...figma,
  ...finicity,
  ...finnhub,
  ...flexport,
  ...flickr,
  ...foursquare,
  ...frameio,
  ...freshbooks,
  ...freshdesk,
  ...fullstory,
  ...gandi,
  ...gcore,
  ...geoapify,
  ...getresponse,
  ...ghost,
  ...giphy,
  ...gitbook,
  ...gitea,
  ...github,
  ...gitlab,
  ...gitter,
  ...godaddy,
  ...google,
  ...grafana,
  ...groq,
  ...gumroad,
  ...harness,
  ...hcaptcha,
  ...helpscout,
  ...here,
  ...heroku,
  ...hetzner,
  ...http,
  ...huaweicloud,
  ...hubspot,
  ...huggingface,
  ...hunter,
  ...ibm,
  ...imagekit,
  ...imgbb,
  ...imgur,
  ...infracost,
  ...infura,
  ...intercom,
  ...intra42,
  ...ionic,
  ...ionos,
  ...ipinfo,
  ...ipstack,
  ...jenkins,
  ...jotform,
  ...jumpcloud,
  ...jwt,
  ...kagi,
  ...keygen,
  ...klaviyo,
  ...knapsackpro,
  ...koyeb,
  ...launchdarkly,
  ...lichess,
  ...linear,
  ...linkedin,
  ...linode,
  ...lokalise,
  ...looker,
  ...mailchimp,
  ...mailgun,
  ...mapquest,
  ...maptiler,
  ...maxmind,
  ...meraki,
  ...mergify,
  ...miro,
  ...moralis,
  ...mux,
  ...myget,
  ...netlify,
  ...newrelic,
  ...notion,
  ...npm,
  ...nuget,
  ...octopusdeploy,
  ...onepassword,
  ...openai,
  ...openrouter,
  ...openshift,
  ...ovh,
  ...perplexity,
  ...plaid,
  ...planetscale,
  ...postman,
  ...prefect,
  ...privateKey,
  ...pulumi,
  ...pypi,
  ...railway,
  ...readme,
  ...render,
  ...replicate,
  ...rubygems,
  ...scaleway,
  ...scalingo,
  ...semaphoreci,
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
  ...travis,
  ...twilio,
  ...typeform,
  ...upcloud,
  ...url,
  ...vault,
  ...vercel,
  ...volcengine,
  ...vultr,
  ...xai,
  ...yandexcloud,
];
