import type { TokenRule } from '../define';
import { ably } from './ably';
import { abuseipdb } from './abuseipdb';
import { activecampaign } from './activecampaign';
import { adafruit } from './adafruit';
import { adobe } from './adobe';
import { adyen } from './adyen';
import { age } from './age';
import { agora } from './agora';
import { ai21 } from './ai21';
import { aikido } from './aikido';
import { airbrake } from './airbrake';
import { airtable } from './airtable';
import { airwallex } from './airwallex';
import { aiven } from './aiven';
import { akamai } from './akamai';
import { alchemy } from './alchemy';
import { algolia } from './algolia';
import { alibaba } from './alibaba';
import { alienvault } from './alienvault';
import { alphavantage } from './alphavantage';
import { amazon } from './amazon';
import { amplitude } from './amplitude';
import { anaconda } from './anaconda';
import { anthropic } from './anthropic';
import { apify } from './apify';
import { apollo } from './apollo';
import { appcenter } from './appcenter';
import { appsignal } from './appsignal';
import { appveyor } from './appveyor';
import { artifactory } from './artifactory';
import { asaas } from './asaas';
import { asana } from './asana';
import { assemblyai } from './assemblyai';
import { astra } from './astra';
import { atlassian } from './atlassian';
import { auth0 } from './auth0';
import { aws } from './aws';
import { axiom } from './axiom';
import { azure } from './azure';
import { azureAccess } from './azureAccess';
import { azureKeys } from './azureKeys';
import { backblaze } from './backblaze';
import { bamboohr } from './bamboohr';
import { bandwidth } from './bandwidth';
import { bannerbear } from './bannerbear';
import { baseten } from './baseten';
import { beamer } from './beamer';
import { beehiiv } from './beehiiv';
import { betterstack } from './betterstack';
import { bigcommerce } from './bigcommerce';
import { binance } from './binance';
import { bitbucket } from './bitbucket';
import { bitly } from './bitly';
import { bitrise } from './bitrise';
import { bitwarden } from './bitwarden';
import { blockfrost } from './blockfrost';
import { box } from './box';
import { braintrust } from './braintrust';
import { bravesearch } from './bravesearch';
import { braze } from './braze';
import { brevo } from './brevo';
import { browserbase } from './browserbase';
import { browserstack } from './browserstack';
import { buddy } from './buddy';
import { bugsnag } from './bugsnag';
import { builderio } from './builderio';
import { buildkite } from './buildkite';
import { bunny } from './bunny';
import { buttercms } from './buttercms';
import { calcom } from './calcom';
import { canva } from './canva';
import { cartesia } from './cartesia';
import { cashfree } from './cashfree';
import { censys } from './censys';
import { cerebras } from './cerebras';
import { cfxre } from './cfxre';
import { chargebee } from './chargebee';
import { chartmogul } from './chartmogul';
import { checkly } from './checkly';
import { checkout } from './checkout';
import { checkr } from './checkr';
import { circleci } from './circleci';
import { civo } from './civo';
import { clarifai } from './clarifai';
import { clearbit } from './clearbit';
import { clerk } from './clerk';
import { clevercloud } from './clevercloud';
import { clickhouse } from './clickhouse';
import { clicksend } from './clicksend';
import { clickup } from './clickup';
import { clockify } from './clockify';
import { clojars } from './clojars';
import { cloudflare } from './cloudflare';
import { cloudinary } from './cloudinary';
import { cloudmersive } from './cloudmersive';
import { cloudsmith } from './cloudsmith';
import { cockroachdb } from './cockroachdb';
import { cocoapods } from './cocoapods';
import { coda } from './coda';
import { codacy } from './codacy';
import { codeclimate } from './codeclimate';
import { codecov } from './codecov';
import { codemagic } from './codemagic';
import { cognito } from './cognito';
import { cohere } from './cohere';
import { coinbase } from './coinbase';
import { coingecko } from './coingecko';
import { coinmarketcap } from './coinmarketcap';
import { composio } from './composio';
import { configcat } from './configcat';
import { confluent } from './confluent';
import { contentful } from './contentful';
import { contentstack } from './contentstack';
import { convertkit } from './convertkit';
import { convex } from './convex';
import { copper } from './copper';
import { coralogix } from './coralogix';
import { courier } from './courier';
import { coveralls } from './coveralls';
import { coze } from './coze';
import { cratesio } from './cratesio';
import { crowdin } from './crowdin';
import { cursor } from './cursor';
import { customerio } from './customerio';
import { dailyco } from './dailyco';
import { dash0 } from './dash0';
import { databricks } from './databricks';
import { datadog } from './datadog';
import { datagov } from './datagov';
import { dbt } from './dbt';
import { deepgram } from './deepgram';
import { deepinfra } from './deepinfra';
import { deepl } from './deepl';
import { deepseek } from './deepseek';
import { definednetworking } from './definednetworking';
import { deno } from './deno';
import { dependencytrack } from './dependencytrack';
import { desec } from './desec';
import { devcycle } from './devcycle';
import { devin } from './devin';
import { dify } from './dify';
import { digitalocean } from './digitalocean';
import { dingtalk } from './dingtalk';
import { discord } from './discord';
import { disqus } from './disqus';
import { dnsimple } from './dnsimple';
import { docker } from './docker';
import { docusign } from './docusign';
import { doppler } from './doppler';
import { dreamhost } from './dreamhost';
import { dribbble } from './dribbble';
import { drone } from './drone';
import { dropbox } from './dropbox';
import { dub } from './dub';
import { duckdns } from './duckdns';
import { duffel } from './duffel';
import { duo } from './duo';
import { dynatrace } from './dynatrace';
import { e2b } from './e2b';
import { easypost } from './easypost';
import { ebay } from './ebay';
import { elastic } from './elastic';
import { elasticemail } from './elasticemail';
import { elevenlabs } from './elevenlabs';
import { emailoctopus } from './emailoctopus';
import { endorlabs } from './endorlabs';
import { etherscan } from './etherscan';
import { etsy } from './etsy';
import { eventbrite } from './eventbrite';
import { exa } from './exa';
import { exchangerate } from './exchangerate';
import { exoscale } from './exoscale';
import { expo } from './expo';
import { facebook } from './facebook';
import { fal } from './fal';
import { fastly } from './fastly';
import { fauna } from './fauna';
import { figma } from './figma';
import { finicity } from './finicity';
import { finnhub } from './finnhub';
import { firecrawl } from './firecrawl';
import { fireworks } from './fireworks';
import { flagsmith } from './flagsmith';
import { flexport } from './flexport';
import { flickr } from './flickr';
import { flutterwave } from './flutterwave';
import { flyio } from './flyio';
import { foursquare } from './foursquare';
import { frameio } from './frameio';
import { freshbooks } from './freshbooks';
import { freshdesk } from './freshdesk';
import { friendli } from './friendli';
import { frontegg } from './frontegg';
import { fullcontact } from './fullcontact';
import { fullstory } from './fullstory';
import { gandi } from './gandi';
import { gcore } from './gcore';
import { gemfury } from './gemfury';
import { geoapify } from './geoapify';
import { getresponse } from './getresponse';
import { ghost } from './ghost';
import { giphy } from './giphy';
import { gitbook } from './gitbook';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';
import { gitter } from './gitter';
import { gladia } from './gladia';
import { gocardless } from './gocardless';
import { godaddy } from './godaddy';
import { google } from './google';
import { googleAccess } from './googleAccess';
import { googlechat } from './googlechat';
import { gradle } from './gradle';
import { grafana } from './grafana';
import { greenhouse } from './greenhouse';
import { greptile } from './greptile';
import { groq } from './groq';
import { gumroad } from './gumroad';
import { harness } from './harness';
import { hashicorp } from './hashicorp';
import { hcaptcha } from './hcaptcha';
import { healthchecks } from './healthchecks';
import { helicone } from './helicone';
import { hellosign } from './hellosign';
import { helpscout } from './helpscout';
import { here } from './here';
import { heroku } from './heroku';
import { hetzner } from './hetzner';
import { hexpm } from './hexpm';
import { honeybadger } from './honeybadger';
import { honeycomb } from './honeycomb';
import { http } from './http';
import { huaweicloud } from './huaweicloud';
import { hubspot } from './hubspot';
import { huggingface } from './huggingface';
import { hunter } from './hunter';
import { hypixel } from './hypixel';
import { ibm } from './ibm';
import { iconfinder } from './iconfinder';
import { iexcloud } from './iexcloud';
import { ifttt } from './ifttt';
import { imagekit } from './imagekit';
import { imgbb } from './imgbb';
import { imgur } from './imgur';
import { infisical } from './infisical';
import { influxdb } from './influxdb';
import { infobip } from './infobip';
import { infracost } from './infracost';
import { infura } from './infura';
import { insightly } from './insightly';
import { instana } from './instana';
import { intercom } from './intercom';
import { intra42 } from './intra42';
import { ionic } from './ionic';
import { ionos } from './ionos';
import { ipdata } from './ipdata';
import { ipgeolocation } from './ipgeolocation';
import { ipinfo } from './ipinfo';
import { ipqualityscore } from './ipqualityscore';
import { ipstack } from './ipstack';
import { iterable } from './iterable';
import { jdcloud } from './jdcloud';
import { jenkins } from './jenkins';
import { jetbrains } from './jetbrains';
import { jina } from './jina';
import { jotform } from './jotform';
import { jumpcloud } from './jumpcloud';
import { jwt } from './jwt';
import { kagi } from './kagi';
import { keygen } from './keygen';
import { kickbox } from './kickbox';
import { kimi } from './kimi';
import { klaviyo } from './klaviyo';
import { klipfolio } from './klipfolio';
import { knapsackpro } from './knapsackpro';
import { knock } from './knock';
import { koyeb } from './koyeb';
import { kraken } from './kraken';
import { kubernetes } from './kubernetes';
import { kucoin } from './kucoin';
import { langfuse } from './langfuse';
import { langsmith } from './langsmith';
import { lark } from './lark';
import { launchdarkly } from './launchdarkly';
import { leonardo } from './leonardo';
import { lichess } from './lichess';
import { line } from './line';
import { linear } from './linear';
import { linkedin } from './linkedin';
import { linode } from './linode';
import { lithic } from './lithic';
import { llamacloud } from './llamacloud';
import { logdna } from './logdna';
import { loggly } from './loggly';
import { loginradius } from './loginradius';
import { logzio } from './logzio';
import { lokalise } from './lokalise';
import { looker } from './looker';
import { loops } from './loops';
import { luadns } from './luadns';
import { lunchmoney } from './lunchmoney';
import { mailchimp } from './mailchimp';
import { mailerlite } from './mailerlite';
import { mailersend } from './mailersend';
import { mailgun } from './mailgun';
import { mailjet } from './mailjet';
import { mailtrap } from './mailtrap';
import { make } from './make';
import { mandrill } from './mandrill';
import { mapbox } from './mapbox';
import { mapquest } from './mapquest';
import { maptiler } from './maptiler';
import { matrix } from './matrix';
import { mattermost } from './mattermost';
import { mavenlink } from './mavenlink';
import { maxmind } from './maxmind';
import { medium } from './medium';
import { meilisearch } from './meilisearch';
import { mem0 } from './mem0';
import { meraki } from './meraki';
import { mercadopago } from './mercadopago';
import { mercury } from './mercury';
import { mergify } from './mergify';
import { messagebird } from './messagebird';
import { metabase } from './metabase';
import { midtrans } from './midtrans';
import { minimax } from './minimax';
import { miro } from './miro';
import { mistral } from './mistral';
import { mixpanel } from './mixpanel';
import { modal } from './modal';
import { mollie } from './mollie';
import { mongodbatlas } from './mongodbatlas';
import { moralis } from './moralis';
import { msteams } from './msteams';
import { mux } from './mux';
import { myget } from './myget';
import { nasdaq } from './nasdaq';
import { neon } from './neon';
import { netlify } from './netlify';
import { newrelic } from './newrelic';
import { newsapi } from './newsapi';
import { ngrok } from './ngrok';
import { nightfall } from './nightfall';
import { notion } from './notion';
import { novita } from './novita';
import { novu } from './novu';
import { nowpayments } from './nowpayments';
import { npm } from './npm';
import { nuget } from './nuget';
import { numverify } from './numverify';
import { nvidia } from './nvidia';
import { nylas } from './nylas';
import { nytimes } from './nytimes';
import { octopusdeploy } from './octopusdeploy';
import { okta } from './okta';
import { ollama } from './ollama';
import { omise } from './omise';
import { onepassword } from './onepassword';
import { onesignal } from './onesignal';
import { onfido } from './onfido';
import { onfleet } from './onfleet';
import { openai } from './openai';
import { opencage } from './opencage';
import { openrouter } from './openrouter';
import { openshift } from './openshift';
import { openweather } from './openweather';
import { opsgenie } from './opsgenie';
import { optimizely } from './optimizely';
import { ovh } from './ovh';
import { packagecloud } from './packagecloud';
import { paddle } from './paddle';
import { pagarme } from './pagarme';
import { pagerduty } from './pagerduty';
import { pandadoc } from './pandadoc';
import { paypal } from './paypal';
import { paystack } from './paystack';
import { perplexity } from './perplexity';
import { persona } from './persona';
import { phrase } from './phrase';
import { pinecone } from './pinecone';
import { pinterest } from './pinterest';
import { pipedream } from './pipedream';
import { pipedrive } from './pipedrive';
import { pixabay } from './pixabay';
import { plaid } from './plaid';
import { planetscale } from './planetscale';
import { plivo } from './plivo';
import { podio } from './podio';
import { polar } from './polar';
import { polygonio } from './polygonio';
import { portkey } from './portkey';
import { positionstack } from './positionstack';
import { posthog } from './posthog';
import { postman } from './postman';
import { postmark } from './postmark';
import { prefect } from './prefect';
import { privateKey } from './privateKey';
import { privateai } from './privateai';
import { pubnub } from './pubnub';
import { pulumi } from './pulumi';
import { pushbullet } from './pushbullet';
import { pusher } from './pusher';
import { pushover } from './pushover';
import { pypi } from './pypi';
import { qase } from './qase';
import { railway } from './railway';
import { ramp } from './ramp';
import { rapidapi } from './rapidapi';
import { rawg } from './rawg';
import { razorpay } from './razorpay';
import { readme } from './readme';
import { recaptcha } from './recaptcha';
import { recurly } from './recurly';
import { redirectpizza } from './redirectpizza';
import { reka } from './reka';
import { render } from './render';
import { replicate } from './replicate';
import { resend } from './resend';
import { retool } from './retool';
import { roboflow } from './roboflow';
import { rollbar } from './rollbar';
import { rootly } from './rootly';
import { route4me } from './route4me';
import { rubygems } from './rubygems';
import { runpod } from './runpod';
import { runway } from './runway';
import { salesforce } from './salesforce';
import { sambanova } from './sambanova';
import { samsara } from './samsara';
import { sanity } from './sanity';
import { scaleway } from './scaleway';
import { scalingo } from './scalingo';
import { scraperapi } from './scraperapi';
import { scrapestack } from './scrapestack';
import { scrapfly } from './scrapfly';
import { scrapingant } from './scrapingant';
import { scrapingbee } from './scrapingbee';
import { screenshotlayer } from './screenshotlayer';
import { scrutinizer } from './scrutinizer';
import { securitytrails } from './securitytrails';
import { segment } from './segment';
import { semaphoreci } from './semaphoreci';
import { sendbird } from './sendbird';
import { sendgrid } from './sendgrid';
import { sendpulse } from './sendpulse';
import { sentry } from './sentry';
import { serpapi } from './serpapi';
import { serper } from './serper';
import { serpstack } from './serpstack';
import { settlemint } from './settlemint';
import { shippo } from './shippo';
import { shodan } from './shodan';
import { shopify } from './shopify';
import { shortcut } from './shortcut';
import { shotstack } from './shotstack';
import { sidekiq } from './sidekiq';
import { siliconflow } from './siliconflow';
import { simfin } from './simfin';
import { sinch } from './sinch';
import { slack } from './slack';
import { smartsheet } from './smartsheet';
import { smtp2go } from './smtp2go';
import { snowflake } from './snowflake';
import { snyk } from './snyk';
import { sonarcloud } from './sonarcloud';
import { sonarqube } from './sonarqube';
import { sourcegraph } from './sourcegraph';
import { sparkpost } from './sparkpost';
import { splunk } from './splunk';
import { spoonacular } from './spoonacular';
import { spotify } from './spotify';
import { spotinst } from './spotinst';
import { square } from './square';
import { squarespace } from './squarespace';
import { sslmate } from './sslmate';
import { stability } from './stability';
import { stackhawk } from './stackhawk';
import { statsig } from './statsig';
import { statuscake } from './statuscake';
import { statuspage } from './statuspage';
import { storyblok } from './storyblok';
import { streamio } from './streamio';
import { stripe } from './stripe';
import { stytch } from './stytch';
import { sumologic } from './sumologic';
import { supabase } from './supabase';
import { tableau } from './tableau';
import { tailscale } from './tailscale';
import { tatum } from './tatum';
import { tavily } from './tavily';
import { taxjar } from './taxjar';
import { teamcity } from './teamcity';
import { teamwork } from './teamwork';
import { telegram } from './telegram';
import { telnyx } from './telnyx';
import { temporal } from './temporal';
import { tencent } from './tencent';
import { thunderstore } from './thunderstore';
import { ticketmaster } from './ticketmaster';
import { tiingo } from './tiingo';
import { tines } from './tines';
import { todoist } from './todoist';
import { together } from './together';
import { toggl } from './toggl';
import { tomtom } from './tomtom';
import { tradier } from './tradier';
import { travis } from './travis';
import { trello } from './trello';
import { triggerdev } from './triggerdev';
import { twelvedata } from './twelvedata';
import { twilio } from './twilio';
import { twitch } from './twitch';
import { twitter } from './twitter';
import { typeform } from './typeform';
import { typesense } from './typesense';
import { ubidots } from './ubidots';
import { unkey } from './unkey';
import { unleash } from './unleash';
import { unsplash } from './unsplash';
import { upcloud } from './upcloud';
import { upstage } from './upstage';
import { upstash } from './upstash';
import { uptimerobot } from './uptimerobot';
import { url } from './url';
import { urlscan } from './urlscan';
import { userstack } from './userstack';
import { valtown } from './valtown';
import { vapi } from './vapi';
import { vatlayer } from './vatlayer';
import { vault } from './vault';
import { vercel } from './vercel';
import { virustotal } from './virustotal';
import { visualcrossing } from './visualcrossing';
import { voiceflow } from './voiceflow';
import { volcengine } from './volcengine';
import { vonage } from './vonage';
import { voyage } from './voyage';
import { vultr } from './vultr';
import { wakatime } from './wakatime';
import { wandb } from './wandb';
import { wasabi } from './wasabi';
import { weatherbit } from './weatherbit';
import { weatherstack } from './weatherstack';
import { webex } from './webex';
import { webflow } from './webflow';
import { wechat } from './wechat';
import { wecom } from './wecom';
import { wireguard } from './wireguard';
import { wise } from './wise';
import { wistia } from './wistia';
import { workato } from './workato';
import { workos } from './workos';
import { wundergraph } from './wundergraph';
import { xai } from './xai';
import { xata } from './xata';
import { xendit } from './xendit';
import { yandexcloud } from './yandexcloud';
import { yelp } from './yelp';
import { ynab } from './ynab';
import { yookassa } from './yookassa';
import { zai } from './zai';
import { zapier } from './zapier';
import { zendesk } from './zendesk';
import { zenrows } from './zenrows';
import { zerobounce } from './zerobounce';
import { zerotier } from './zerotier';
import { zilliz } from './zilliz';
import { zoho } from './zoho';
import { zoom } from './zoom';
import { zulip } from './zulip';
import { zuplo } from './zuplo';

/** The rules of every provider. */
export const tokenRules: readonly TokenRule[] = [
  ...ably,
  ...abuseipdb,
  ...activecampaign,
  ...adafruit,
  ...adobe,
  ...adyen,
  ...age,
  ...agora,
  ...ai21,
  ...aikido,
  ...airbrake,
  ...airtable,
  ...airwallex,
  ...aiven,
  ...akamai,
  ...alchemy,
  ...algolia,
  ...alibaba,
  ...alienvault,
  ...alphavantage,
  ...amazon,
  ...amplitude,
  ...anaconda,
  ...anthropic,
  ...apify,
  ...apollo,
  ...appcenter,
  ...appsignal,
  ...appveyor,
  ...artifactory,
  ...asaas,
  ...asana,
  ...assemblyai,
  ...astra,
  ...atlassian,
  ...auth0,
  ...aws,
  ...axiom,
  ...azure,
  ...azureAccess,
  ...azureKeys,
  ...backblaze,
  ...bamboohr,
  ...bandwidth,
  ...bannerbear,
  ...baseten,
  ...beamer,
  ...beehiiv,
  ...betterstack,
  ...bigcommerce,
  ...binance,
  ...bitbucket,
  ...bitly,
  ...bitrise,
  ...bitwarden,
  ...blockfrost,
  ...box,
  ...braintrust,
  ...bravesearch,
  ...braze,
  ...brevo,
  ...browserbase,
  ...browserstack,
  ...buddy,
  ...bugsnag,
  ...builderio,
  ...buildkite,
  ...bunny,
  ...buttercms,
  ...calcom,
  ...canva,
  ...cartesia,
  ...cashfree,
  ...censys,
  ...cerebras,
  ...cfxre,
  ...chargebee,
  ...chartmogul,
  ...checkly,
  ...checkout,
  ...checkr,
  ...circleci,
  ...civo,
  ...clarifai,
  ...clearbit,
  ...clerk,
  ...clevercloud,
  ...clickhouse,
  ...clicksend,
  ...clickup,
  ...clockify,
  ...clojars,
  ...cloudflare,
  ...cloudinary,
  ...cloudmersive,
  ...cloudsmith,
  ...cockroachdb,
  ...cocoapods,
  ...coda,
  ...codacy,
  ...codeclimate,
  ...codecov,
  ...codemagic,
  ...cognito,
  ...cohere,
  ...coinbase,
  ...coingecko,
  ...coinmarketcap,
  ...composio,
  ...configcat,
  ...confluent,
  ...contentful,
  ...contentstack,
  ...convertkit,
  ...convex,
  ...copper,
  ...coralogix,
  ...courier,
  ...coveralls,
  ...coze,
  ...cratesio,
  ...crowdin,
  ...cursor,
  ...customerio,
  ...dailyco,
  ...dash0,
  ...databricks,
  ...datadog,
  ...datagov,
  ...dbt,
  ...deepgram,
  ...deepinfra,
  ...deepl,
  ...deepseek,
  ...definednetworking,
  ...deno,
  ...dependencytrack,
  ...desec,
  ...devcycle,
  ...devin,
  ...dify,
  ...digitalocean,
  ...dingtalk,
  ...discord,
  ...disqus,
  ...dnsimple,
  ...docker,
  ...docusign,
  ...doppler,
  ...dreamhost,
  ...dribbble,
  ...drone,
  ...dropbox,
  ...dub,
  ...duckdns,
  ...duffel,
  ...duo,
  ...dynatrace,
  ...e2b,
  ...easypost,
  ...ebay,
  ...elastic,
  ...elasticemail,
  ...elevenlabs,
  ...emailoctopus,
  ...endorlabs,
  ...etherscan,
  ...etsy,
  ...eventbrite,
  ...exa,
  ...exchangerate,
  ...exoscale,
  ...expo,
  ...facebook,
  ...fal,
  ...fastly,
  ...fauna,
  ...figma,
  ...finicity,
  ...finnhub,
  ...firecrawl,
  ...fireworks,
  ...flagsmith,
  ...flexport,
  ...flickr,
  ...flutterwave,
  ...flyio,
  ...foursquare,
  ...frameio,
  ...freshbooks,
  ...freshdesk,
  ...friendli,
  ...frontegg,
  ...fullcontact,
  ...fullstory,
  ...gandi,
  ...gcore,
  ...gemfury,
  ...geoapify,
  ...getresponse,
  ...ghost,
  ...giphy,
  ...gitbook,
  ...gitea,
  ...github,
  ...gitlab,
  ...gitter,
  ...gladia,
  ...gocardless,
  ...godaddy,
  ...google,
  ...googleAccess,
  ...googlechat,
  ...gradle,
  ...grafana,
  ...greenhouse,
  ...greptile,
  ...groq,
  ...gumroad,
  ...harness,
  ...hashicorp,
  ...hcaptcha,
  ...healthchecks,
  ...helicone,
  ...hellosign,
  ...helpscout,
  ...here,
  ...heroku,
  ...hetzner,
  ...hexpm,
  ...honeybadger,
  ...honeycomb,
  ...http,
  ...huaweicloud,
  ...hubspot,
  ...huggingface,
  ...hunter,
  ...hypixel,
  ...ibm,
  ...iconfinder,
  ...iexcloud,
  ...ifttt,
  ...imagekit,
  ...imgbb,
  ...imgur,
  ...infisical,
  ...influxdb,
  ...infobip,
  ...infracost,
  ...infura,
  ...insightly,
  ...instana,
  ...intercom,
  ...intra42,
  ...ionic,
  ...ionos,
  ...ipdata,
  ...ipgeolocation,
  ...ipinfo,
  ...ipqualityscore,
  ...ipstack,
  ...iterable,
  ...jdcloud,
  ...jenkins,
  ...jetbrains,
  ...jina,
  ...jotform,
  ...jumpcloud,
  ...jwt,
  ...kagi,
  ...keygen,
  ...kickbox,
  ...kimi,
  ...klaviyo,
  ...klipfolio,
  ...knapsackpro,
  ...knock,
  ...koyeb,
  ...kraken,
  ...kubernetes,
  ...kucoin,
  ...langfuse,
  ...langsmith,
  ...lark,
  ...launchdarkly,
  ...leonardo,
  ...lichess,
  ...line,
  ...linear,
  ...linkedin,
  ...linode,
  ...lithic,
  ...llamacloud,
  ...logdna,
  ...loggly,
  ...loginradius,
  ...logzio,
  ...lokalise,
  ...looker,
  ...loops,
  ...luadns,
  ...lunchmoney,
  ...mailchimp,
  ...mailerlite,
  ...mailersend,
  ...mailgun,
  ...mailjet,
  ...mailtrap,
  ...make,
  ...mandrill,
  ...mapbox,
  ...mapquest,
  ...maptiler,
  ...matrix,
  ...mattermost,
  ...mavenlink,
  ...maxmind,
  ...medium,
  ...meilisearch,
  ...mem0,
  ...meraki,
  ...mercadopago,
  ...mercury,
  ...mergify,
  ...messagebird,
  ...metabase,
  ...midtrans,
  ...minimax,
  ...miro,
  ...mistral,
  ...mixpanel,
  ...modal,
  ...mollie,
  ...mongodbatlas,
  ...moralis,
  ...msteams,
  ...mux,
  ...myget,
  ...nasdaq,
  ...neon,
  ...netlify,
  ...newrelic,
  ...newsapi,
  ...ngrok,
  ...nightfall,
  ...notion,
  ...novita,
  ...novu,
  ...nowpayments,
  ...npm,
  ...nuget,
  ...numverify,
  ...nvidia,
  ...nylas,
  ...nytimes,
  ...octopusdeploy,
  ...okta,
  ...ollama,
  ...omise,
  ...onepassword,
  ...onesignal,
  ...onfido,
  ...onfleet,
  ...openai,
  ...opencage,
  ...openrouter,
  ...openshift,
  ...openweather,
  ...opsgenie,
  ...optimizely,
  ...ovh,
  ...packagecloud,
  ...paddle,
  ...pagarme,
  ...pagerduty,
  ...pandadoc,
  ...paypal,
  ...paystack,
  ...perplexity,
  ...persona,
  ...phrase,
  ...pinecone,
  ...pinterest,
  ...pipedream,
  ...pipedrive,
  ...pixabay,
  ...plaid,
  ...planetscale,
  ...plivo,
  ...podio,
  ...polar,
  ...polygonio,
  ...portkey,
  ...positionstack,
  ...posthog,
  ...postman,
  ...postmark,
  ...prefect,
  ...privateKey,
  ...privateai,
  ...pubnub,
  ...pulumi,
  ...pushbullet,
  ...pusher,
  ...pushover,
  ...pypi,
  ...qase,
  ...railway,
  ...ramp,
  ...rapidapi,
  ...rawg,
  ...razorpay,
  ...readme,
  ...recaptcha,
  ...recurly,
  ...redirectpizza,
  ...reka,
  ...render,
  ...replicate,
  ...resend,
  ...retool,
  ...roboflow,
  ...rollbar,
  ...rootly,
  ...route4me,
  ...rubygems,
  ...runpod,
  ...runway,
  ...salesforce,
  ...sambanova,
  ...samsara,
  ...sanity,
  ...scaleway,
  ...scalingo,
  ...scraperapi,
  ...scrapestack,
  ...scrapfly,
  ...scrapingant,
  ...scrapingbee,
  ...screenshotlayer,
  ...scrutinizer,
  ...securitytrails,
  ...segment,
  ...semaphoreci,
  ...sendbird,
  ...sendgrid,
  ...sendpulse,
  ...sentry,
  ...serpapi,
  ...serper,
  ...serpstack,
  ...settlemint,
  ...shippo,
  ...shodan,
  ...shopify,
  ...shortcut,
  ...shotstack,
  ...sidekiq,
  ...siliconflow,
  ...simfin,
  ...sinch,
  ...slack,
  ...smartsheet,
  ...smtp2go,
  ...snowflake,
  ...snyk,
  ...sonarcloud,
  ...sonarqube,
  ...sourcegraph,
  ...sparkpost,
  ...splunk,
  ...spoonacular,
  ...spotify,
  ...spotinst,
  ...square,
  ...squarespace,
  ...sslmate,
  ...stability,
  ...stackhawk,
  ...statsig,
  ...statuscake,
  ...statuspage,
  ...storyblok,
  ...streamio,
  ...stripe,
  ...stytch,
  ...sumologic,
  ...supabase,
  ...tableau,
  ...tailscale,
  ...tatum,
  ...tavily,
  ...taxjar,
  ...teamcity,
  ...teamwork,
  ...telegram,
  ...telnyx,
  ...temporal,
  ...tencent,
  ...thunderstore,
  ...ticketmaster,
  ...tiingo,
  ...tines,
  ...todoist,
  ...together,
  ...toggl,
  ...tomtom,
  ...tradier,
  ...travis,
  ...trello,
  ...triggerdev,
  ...twelvedata,
  ...twilio,
  ...twitch,
  ...twitter,
  ...typeform,
  ...typesense,
  ...ubidots,
  ...unkey,
  ...unleash,
  ...unsplash,
  ...upcloud,
  ...upstage,
  ...upstash,
  ...uptimerobot,
  ...url,
  ...urlscan,
  ...userstack,
  ...valtown,
  ...vapi,
  ...vatlayer,
  ...vault,
  ...vercel,
  ...virustotal,
  ...visualcrossing,
  ...voiceflow,
  ...volcengine,
  ...vonage,
  ...voyage,
  ...vultr,
  ...wakatime,
  ...wandb,
  ...wasabi,
  ...weatherbit,
  ...weatherstack,
  ...webex,
  ...webflow,
  ...wechat,
  ...wecom,
  ...wireguard,
  ...wise,
  ...wistia,
  ...workato,
  ...workos,
  ...wundergraph,
  ...xai,
  ...xata,
  ...xendit,
  ...yandexcloud,
  ...yelp,
  ...ynab,
  ...yookassa,
  ...zai,
  ...zapier,
  ...zendesk,
  ...zenrows,
  ...zerobounce,
  ...zerotier,
  ...zilliz,
  ...zoho,
  ...zoom,
  ...zulip,
  ...zuplo,
];
