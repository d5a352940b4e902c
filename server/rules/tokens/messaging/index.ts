// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { ably } from './ably';
import { agora } from './agora';
import { bandwidth } from './bandwidth';
import { braze } from './braze';
import { brevo } from './brevo';
import { clicksend } from './clicksend';
import { convertkit } from './convertkit';
import { courier } from './courier';
import { customerio } from './customerio';
import { dailyco } from './dailyco';
import { dingtalk } from './dingtalk';
import { discord } from './discord';
import { elasticemail } from './elasticemail';
import { emailoctopus } from './emailoctopus';
import { getresponse } from './getresponse';
import { gitter } from './gitter';
import { googlechat } from './googlechat';
import { infobip } from './infobip';
import { iterable } from './iterable';
import { klaviyo } from './klaviyo';
import { knock } from './knock';
import { lark } from './lark';
import { line } from './line';
import { loops } from './loops';
import { mailchimp } from './mailchimp';
import { mailerlite } from './mailerlite';
import { mailersend } from './mailersend';
import { mailgun } from './mailgun';
import { mailjet } from './mailjet';
import { mailtrap } from './mailtrap';
import { mandrill } from './mandrill';
import { matrix } from './matrix';
import { mattermost } from './mattermost';
import { messagebird } from './messagebird';
import { msteams } from './msteams';
import { novu } from './novu';
import { nylas } from './nylas';
import { onesignal } from './onesignal';
import { plivo } from './plivo';
import { postmark } from './postmark';
import { pubnub } from './pubnub';
import { pushbullet } from './pushbullet';
import { pusher } from './pusher';
import { pushover } from './pushover';
import { resend } from './resend';
import { sendbird } from './sendbird';
import { sendgrid } from './sendgrid';
import { sendpulse } from './sendpulse';
import { sinch } from './sinch';
import { slack } from './slack';
import { smtp2go } from './smtp2go';
import { sparkpost } from './sparkpost';
import { streamio } from './streamio';
import { telegram } from './telegram';
import { telnyx } from './telnyx';
import { twilio } from './twilio';
import { vonage } from './vonage';
import { webex } from './webex';
import { wechat } from './wechat';
import { wecom } from './wecom';
import { zoom } from './zoom';
import { zulip } from './zulip';

export const messaging: readonly TokenRule[] = [
  ...ably,
  ...agora,
  ...bandwidth,
  ...braze,
  ...brevo,
  ...clicksend,
  ...convertkit,
  ...courier,
  ...customerio,
  ...dailyco,
  ...dingtalk,
  ...discord,
  ...elasticemail,
  ...emailoctopus,
  ...getresponse,
  ...gitter,
  ...googlechat,
  ...infobip,
  ...iterable,
  ...klaviyo,
  ...knock,
  ...lark,
  ...line,
  ...loops,
  ...mailchimp,
  ...mailerlite,
  ...mailersend,
  ...mailgun,
  ...mailjet,
  ...mailtrap,
  ...mandrill,
  ...matrix,
  ...mattermost,
  ...messagebird,
  ...msteams,
  ...novu,
  ...nylas,
  ...onesignal,
  ...plivo,
  ...postmark,
  ...pubnub,
  ...pushbullet,
  ...pusher,
  ...pushover,
  ...resend,
  ...sendbird,
  ...sendgrid,
  ...sendpulse,
  ...sinch,
  ...slack,
  ...smtp2go,
  ...sparkpost,
  ...streamio,
  ...telegram,
  ...telnyx,
  ...twilio,
  ...vonage,
  ...webex,
  ...wechat,
  ...wecom,
  ...zoom,
  ...zulip,
];
