import { defineRule } from '../define';
import { base62, sample } from '../samples';
import { genericRule, judgeAssignment } from './assignments';
import { reviewAssignment } from './review';
import { assigned } from './syntax';

export const genericPassword = defineRule({
  ...genericRule,
  id: 'generic-password',
  title: 'Hardcoded password',
  grants: 'Whatever the account behind it may do.',
  keywords: [
    'pass',
    'pw',
    'psw',
    'kennwort',
    'wachtwoord',
    'contrase',
    'senha',
    'parola',
    'haslo',
    'mdp',
    'psk',
  ],
  pattern: assigned(
    'passw(?:or)?d|passwort|passphrase|passcode|passe|pass(?![a-z])|pswd|psw|pwd|pw(?![a-z])|kennwort|wachtwoord|contrase(?:n|ñ)a|senha|parola|haslo|mdp|psk(?![a-z])',
  ),
  precedence: -20,
  judge: judgeAssignment,
  review: reviewAssignment,
  suggest: { path: 'app', field: 'password', env: 'PASSWORD' },
  examples: {
    positive: [
      sample('DB_PASSWORD = "', base62(18), '"'),
      sample("password: 'S3", base62(6), "!x'"),
      sample('password: "!', base62(10), '$a"'),
      sample('<add key="pwd" pwd="', base62(16), '"/>'),
      sample('connection = "Server=db;Uid=app;Pwd=', base62(20), ';"'),
      sample('if (password === "', base62(12), '")'),
      sample("define('DB_PASSWORD', '", base62(14), "');"),
      sample('dataSource.setPassword("', base62(14), '");'),
      sample('<password>', base62(12), '</password>'),
      sample('<property name="password" value="', base62(12), '"/>'),
      sample('{\\"password\\":\\"', base62(14), '\\"}'),
      sample('Kennwort: ', base62(12)),
      sample('DB_PASS=rabbit', '9fox'),
    ],
    negative: [
      sample('password = "changeme"'),
      sample('password = "${DB_PASSWORD}"'),
      sample('password = process.env.DB_PASSWORD'),
      sample('password: <your-password-here>'),
      sample('password = "xxxxxxxxxxxx"'),
      sample('password: ref+vault://secret/app/db#/password'),
      sample('password: vault:secret/data/app/db#password'),
      sample('passwordField = "login-password-input2"'),
      sample('password = request.form.password1'),
      sample('password = getPassword1("db")'),
      sample('r.p12Password=r.p12Password||""'),
      sample('push("pass:"+e.password1)}else{f(e);push("file:")'),
      sample('compass = "North12East7"'),
      sample('the password: it must hold 8 characters'),
      sample('password: "Enter your password"'),
      sample('password: "Mot de passe :"'),
      sample('passwordHash = "sha256"'),
    ],
  },
});
