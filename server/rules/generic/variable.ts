import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule } from './assignments';
import { judgeNamed } from './named';

/** Variables of Terraform: the name is a label, the value lines below it. */
export const terraformVariable = defineRule({
  ...genericRule,
  id: 'terraform-variable',
  title: 'Hardcoded secret as the default of a variable',
  grants: 'Whatever the service that issued it lets its holder do, wherever nobody sets another one.',
  keywords: ['variable "'],
  multiline: true,
  maxLines: 10,
  gate: /variable[ \t]{1,4}"[\w-]{0,40}(?:pass|pwd|secret|token|key|credential)[\w-]{0,40}"/i,
  pattern:
    /variable[ \t]{1,4}"(?<name>[\w-]{1,100})"[ \t]{0,4}\{[^{}]{0,400}?[\s{]default[ \t]{0,20}=[ \t]{0,4}"(?<secret>[^"\r\n\\$]{4,256})"/i,
  precedence: -22,
  judge: judgeNamed,
  suggest: { path: 'app', field: 'secret', env: 'SECRET' },
  examples: {
    positive: [
      sample('variable "db_password" {\n  type    = string\n  default = "', base62(14), '"\n}'),
      sample('variable "api_token" { default = "', base62(24), '" }'),
      sample(
        'variable "admin_secret" {\r\n  description = "Of the admin"\r\n  default     = "',
        base62(20),
        '"\r\n}',
      ),
    ],
    negative: [
      sample('variable "db_password" {\n  type = string\n}\nlocals {\n  default = "', base62(14), '"\n}'),
      sample('variable "db_password" {\n  default = ""\n}'),
      sample('variable "key_name" {\n  default = "', base62(14), '"\n}'),
      sample('variable "token_url" {\n  default = "https://acme.io/oauth/token"\n}'),
    ],
  },
});
