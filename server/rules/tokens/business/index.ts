// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { activecampaign } from './activecampaign';
import { adobe } from './adobe';
import { airtable } from './airtable';
import { asana } from './asana';
import { atlassian } from './atlassian';
import { bamboohr } from './bamboohr';
import { beamer } from './beamer';
import { beehiiv } from './beehiiv';
import { bitly } from './bitly';
import { box } from './box';
import { calcom } from './calcom';
import { canva } from './canva';
import { clearbit } from './clearbit';
import { clickup } from './clickup';
import { clockify } from './clockify';
import { coda } from './coda';
import { copper } from './copper';
import { docusign } from './docusign';
import { dropbox } from './dropbox';
import { dub } from './dub';
import { eventbrite } from './eventbrite';
import { figma } from './figma';
import { frameio } from './frameio';
import { freshdesk } from './freshdesk';
import { fullcontact } from './fullcontact';
import { greenhouse } from './greenhouse';
import { hellosign } from './hellosign';
import { helpscout } from './helpscout';
import { hubspot } from './hubspot';
import { ifttt } from './ifttt';
import { insightly } from './insightly';
import { intercom } from './intercom';
import { jotform } from './jotform';
import { kickbox } from './kickbox';
import { linear } from './linear';
import { make } from './make';
import { mavenlink } from './mavenlink';
import { miro } from './miro';
import { notion } from './notion';
import { pandadoc } from './pandadoc';
import { pipedream } from './pipedream';
import { pipedrive } from './pipedrive';
import { podio } from './podio';
import { retool } from './retool';
import { salesforce } from './salesforce';
import { shortcut } from './shortcut';
import { smartsheet } from './smartsheet';
import { teamwork } from './teamwork';
import { tines } from './tines';
import { todoist } from './todoist';
import { toggl } from './toggl';
import { trello } from './trello';
import { typeform } from './typeform';
import { wakatime } from './wakatime';
import { workato } from './workato';
import { zapier } from './zapier';
import { zendesk } from './zendesk';
import { zerobounce } from './zerobounce';
import { zoho } from './zoho';

export const business: readonly TokenRule[] = [
  ...activecampaign,
  ...adobe,
  ...airtable,
  ...asana,
  ...atlassian,
  ...bamboohr,
  ...beamer,
  ...beehiiv,
  ...bitly,
  ...box,
  ...calcom,
  ...canva,
  ...clearbit,
  ...clickup,
  ...clockify,
  ...coda,
  ...copper,
  ...docusign,
  ...dropbox,
  ...dub,
  ...eventbrite,
  ...figma,
  ...frameio,
  ...freshdesk,
  ...fullcontact,
  ...greenhouse,
  ...hellosign,
  ...helpscout,
  ...hubspot,
  ...ifttt,
  ...insightly,
  ...intercom,
  ...jotform,
  ...kickbox,
  ...linear,
  ...make,
  ...mavenlink,
  ...miro,
  ...notion,
  ...pandadoc,
  ...pipedream,
  ...pipedrive,
  ...podio,
  ...retool,
  ...salesforce,
  ...shortcut,
  ...smartsheet,
  ...teamwork,
  ...tines,
  ...todoist,
  ...toggl,
  ...trello,
  ...typeform,
  ...wakatime,
  ...workato,
  ...zapier,
  ...zendesk,
  ...zerobounce,
  ...zoho,
];
