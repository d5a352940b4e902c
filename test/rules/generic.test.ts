import { describe, expect, it } from 'vitest';
import { everything, found } from '../engine/options';
import { oddness } from '../../server/rules/generic/likelihood';
import { promiseOf } from '../../server/rules/generic/names';
import { lookOf } from '../../server/rules/generic/values';
import { base62, hex, lowerAlnum, seeded } from '../../server/rules/samples';

const random = seeded(11);
const value = base62(18)(random);

describe('a password under its name', () => {
  it.each([
    ['assignment', (v: string) => `db_password = "${v}"`],
    ['keyword argument', (v: string) => `connect(host="db", password='${v}', port=1)`],
    ['typed declaration', (v: string) => `val dbPassword: String = "${v}"`],
    ['array of C', (v: string) => `char password[] = "${v}";`],
    ['hash', (v: string) => `:password => '${v}',`],
    ['object', (v: string) => `{ user: 'app', password: \`${v}\` }`],
    ['JSON', (v: string) => `{"dbPassword":"${v}"}`],
    ['JSON in a string', (v: string) => String.raw`"{\"password\":\"${v}\"}"`],
    ['YAML', (v: string) => `  password: ${v}`],
    ['TOML', (v: string) => `password = "${v}"`],
    ['INI', (v: string) => `password = ${v}`],
    ['properties', (v: string) => `spring.datasource.password=${v}`],
    ['dotenv', (v: string) => `export PGPASSWORD=${v}`],
    ['XML element', (v: string) => `<password>${v}</password>`],
    ['XML attribute', (v: string) => `<user name="app" password="${v}"/>`],
    ['XML property', (v: string) => `<property name="password" value="${v}"/>`],
    ['entry of two lines', (v: string) => `- name: DB_PASSWORD\n  value: ${v}\n`],
    ['define', (v: string) => `#define DB_PASSWORD "${v}"`],
    ['setter', (v: string) => `ds.setPassword("${v}");`],
    ['constant', (v: string) => `define('DB_PASSWORD', '${v}');`],
    ['comparison', (v: string) => `if (password == "${v}") return;`],
    ['connection string', (v: string) => `"Server=db;User Id=sa;Pwd=${v};Encrypt=true"`],
    ['switch', (v: string) => `backup --password ${v} --all`],
    ['switch with sign', (v: string) => `backup --password=${v}`],
    ['one command', (v: string) => `PGPASSWORD=${v} psql -h db`],
    ['mysql', (v: string) => `mysqldump -u root -p${v} app`],
    ['curl', (v: string) => `curl -u app:${v} https://acme.io`],
    ['SQL', (v: string) => `CREATE USER app WITH PASSWORD '${v}';`],
    ['Oracle', (v: string) => `CREATE USER app IDENTIFIED BY "${v}"`],
    ['pgpass', (v: string) => `db.acme.io:5432:shop:app:${v}`],
    ['netrc', (v: string) => `machine acme.io login app password ${v}`],
    ['fallback of a script', (v: string) => `db = process.env.DB_PASSWORD || '${v}'`],
    ['fallback of PHP', (v: string) => `'pw' => getenv('DB_PASSWORD') ?: '${v}',`],
    ['default of a lookup', (v: string) => `os.environ.get('DB_PASSWORD', '${v}')`],
    ['Basic', (v: string) => `Dim password As String = "${v}"`],
    ['R', (v: string) => `password <- "${v}"`],
    ['bytes of Go', (v: string) => `var password = []byte("${v}")`],
    ['Dockerfile', (v: string) => `ENV DB_PASSWORD ${v}`],
    ['Markdown', (v: string) => `**Password**: \`${v}\``],
    ['Markdown, colon in bold', (v: string) => `- **Password:** ${v}`],
    ['prose', (v: string) => `The password is "${v}".`],
    ['directive', (v: string) => `password ${v}`],
    ['network device', (v: string) => `username admin password 0 ${v}`],
    ['nested element', (v: string) => `<Password><Value>${v}</Value></Password>`],
    ['property list', (v: string) => `<key>password</key><string>${v}</string>`],
    ['login call', (v: string) => `server.login('me@acme.io', '${v}')`],
    ['connect call', (v: string) => `$c = mysqli_connect("localhost", "app", "${v}", "shop");`],
    ['credential object', (v: string) => `new NetworkCredential("me", "${v}")`],
    ['basic auth tuple', (v: string) => `requests.get(url, auth=('me', '${v}'))`],
    ['PowerShell', (v: string) => `ConvertTo-SecureString "${v}" -AsPlainText -Force`],
    ['pipe', (v: string) => `echo ${v} | docker login -u me --password-stdin`],
    ['MongoDB', (v: string) => `mongo -u root -p ${v} --authenticationDatabase admin`],
    ['SQL*Plus', (v: string) => `sqlplus app/${v}@orcl`],
    ['German', (v: string) => `kennwort = "${v}"`],
    ['Spanish', (v: string) => `contrasena: "${v}"`],
    ['Portuguese', (v: string) => `senha = '${v}'`],
    ['French', (v: string) => `mot_de_passe = '${v}'`],
  ])('is found in: %s', (_, syntax) => {
    expect(found(syntax(value)).map(([, secret]) => secret)).toEqual([value]);
  });

  it.each(['rabbit9fox', 'S3same!open', 'Winter#2031'])(
    'may be weak where the syntax is certain: %s',
    (weak) => {
      expect(found(`DB_PASSWORD=${weak}`)).toEqual([['generic-password', weak]]);
      expect(found(`password: "${weak}"`)).toEqual([['generic-password', weak]]);
    },
  );
});

describe('a weak password', () => {
  it.each([
    ['yaml', 'password: 123456', '123456'],
    ['yaml', '  login-password: druid', 'druid'],
    ['properties', 'spring.mail.password=ynicbzbflkwmikmd', 'ynicbzbflkwmikmd'],
    ['dotenv', 'APP_SECRET=qwertyuiop', 'qwertyuiop'],
    ['dockerfile', 'ENV sa_password=Ss12345', 'Ss12345'],
    ['makefile', '\tcd web && REDIS_PASSWORD=web-monitor-redis go run main.go', 'web-monitor-redis'],
    ['json', '  "password": "123456",', '123456'],
    ['xml', '<add connectionString="Data Source=db;User ID=sa;Password=lxy;"/>', 'lxy'],
    ['sql', "ALTER LOGIN sa WITH PASSWORD = 'admin123'", 'admin123'],
    [
      'properties',
      'ConnectionString=Password=duke;Persist Security Info=True;User ID=sa;Data Source=db',
      'duke',
    ],
    ['csharp', 'var c = "Server=db;Database=shop;User Id=sa;Password=jmb_U[1];";', 'jmb_U[1]'],
    ['java', 'url = "jdbc:mysql://db/shop?user=root&password=duke";', 'duke'],
    ['ini', '//acme.io/:_password=duke', 'duke'],
    ['shellscript', 'mysqldump -u root -pduke shop', 'duke'],
    ['cpp', 'const char* password = "lovelyhome";', 'lovelyhome'],
    ['php', '$password = "abc123";', 'abc123'],
    ['php', "define('DB_PASSWORD', 'staysafe');", 'staysafe'],
    ['csharp', 'private string DbPassword = "duke";', 'duke'],
    ['java', 'String mailPassword = "123456";', '123456'],
    ['properties', 'spring.datasource.password=winter-Otter-365', 'winter-Otter-365'],
    ['yaml', 'password: Sunshine2019', 'Sunshine2019'],
    ['ini', 'password = maple_Harbor_77', 'maple_Harbor_77'],
    ['json', '"password": "winter-otter-365"', 'winter-otter-365'],
  ])('is one in configuration or where a program logs in (%s): %s', (languageId, text, secret) => {
    const options = { ...everything, languageId, minimumConfidence: 'medium' } as const;
    expect(found(text, options).map(([, value]) => value)).toEqual([secret]);
  });

  it.each([
    ['javascript', "await login({ user: 'a', password: '123456' })"],
    ['typescript', "password: 'secretword'"],
    ['yaml', 'MYSQL_ALLOW_EMPTY_PASSWORD: yes'],
    ['yaml', 'CASSANDRA_PASSWORD: cassandra'],
    ['yaml', 'REDIS_PASSWORD: server-monitor-change-me'],
    ['properties', 'password=Wachtwoord'],
    ['properties', 'login.password=Passwort'],
    ['yaml', 'require_ci_to_pass: yes'],
    ['yaml', 'password: login-field-2'],
    ['json', '"password": "app-secret-key-2"'],
    ['properties', 'mail.password=sample-text-12'],
    ['javascript', "const password = 'winter-otter-365'"],
    ['yaml', 'GRAFANA_PASSWORD: mysecretpassword'],
    ['dotenv', 'REDIS_PASSWORD=YourRedisPassword123!'],
    ['xml', '<settings pass="specialize">'],
    ['shellscript', "echo 'john ALL=(ALL) NOPASSWD: ALL'"],
    ['json', '"user_hash_password": "pbkdf2_sha256$390000$abcdefghij1$Zq8mT3vX0b4nR7yL2kW9sD5fG1hJ6pQ="'],
  ])('is none in code, or what stands for one (%s): %s', (languageId, text) => {
    const options = { ...everything, languageId, minimumConfidence: 'medium' } as const;
    expect(found(text, options)).toEqual([]);
  });
});

describe('a value in base64', () => {
  it('is judged by what it encodes', () => {
    const encoded = (text: string) => `password: ${Buffer.from(text).toString('base64')}`;
    expect(found(encoded(value)).length).toBe(1);
    expect(found(encoded('admin'))).toEqual([]);
  });
});

describe('what stands for a secret', () => {
  it.each([
    'password: "Enter your password"',
    'password: "Passwort eingeben"',
    "password: 'パスワードを入力してください1'",
    'password = "*****"',
    'password: "{{ vault_db_password1 }}"',
    'password = "%(DB_PASSWORD1)s"',
    'password: <%= ENV["DB_PASSWORD1"] %>',
    'password = config.get("db.password1")',
    'password = args.password1',
    'password := os.Getenv("DB_PASSWORD1")',
    'password: string1 | undefined',
    'passwordRules: "^(?=.*[A-Z])(?=.*[0-9]).{8,}$"',
    'forgotPassword: "/reset/v2/password1"',
    'password_hash = "sha256"',
    'secretName: db-credentials-2',
    'tokenType: "Bearer2"',
    'token = "IDENTIFIER_2"',
    'apiKeyHeader = "X-Api-Key-2"',
    'public key: age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9',
    'sort_key = "b4d34ad1b0e1f6ab2c3d"',
    'docker run -u 1000:1000 alpine',
    'minipass: "npm:^7.0.4"',
    '"LABEL_PASSWORD": "mu\'wIj"',
    'password_sha256_hex = "65e84be33532fb784c48129675f9eff3a682b27168c0ea744b2cf58ee02337c5"',
    'password:_0xb7f9[1]}))',
    '[E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
    ': "${DB_PASSWORD:=${MYSQL_ENV_MYSQL_PASSWORD:-}}"',
    '"key": "AAAAC3NzaC1lZDI1NTE5AAAAIABUOP592JUbSLVfWz3W5VQ90gk0hmnPz9pGwVp2LfcX"',
    'var Token = "AQoDY....="',
    '`7za a -mhe=on -ppassword archive9.7z`',
    'Authorization: Basic YWRtaW46YWRtaW4=',
    'the password is required',
    'badge.svg?token=eGRFn5xdQ7p9yby3GVvc',
    'checksum/secret: 3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b',
    'checksum/app-secret: 3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b',
    "GRANT USAGE ON *.* TO 'a'@'%' IDENTIFIED BY PASSWORD '*6BB4837EB74329105EE4568DDA7DC67ED2CA2AD9';",
    'login("username", "password")',
    "jwt.sign(payload, 'secret')",
    'SetAuthToken("BC594900518B4F7EBC594900518B4F7E")',
    'user.salt = "a1b2c3d4e5f60718"',
    'new PDO($dsn, $user, $password)',
  ])('is no finding: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('oddness', () => {
  it('tells what was generated from what was written', () => {
    for (const text of ['getUserAccessToken', 'enter-your-password', 'application/json', 'X509Certificate']) {
      expect(oddness(text)).toBeLessThan(-10);
    }
    const drawn = [base62(32), lowerAlnum(24)].flatMap((draw) =>
      Array.from({ length: 500 }, () => draw(random)),
    );
    expect(drawn.filter((text) => oddness(text) < 0).length).toBeLessThan(20);
  });
});

describe('promiseOf', () => {
  it.each([
    ['dbPassword', 'password'],
    ['PGPASSWORD', 'password'],
    ['clou_pw', 'password'],
    ['client_secret', 'secret'],
    ['HttpApiKey', 'secret'],
    ['csrfToken', undefined],
    ['csrfSecret', 'secret'],
    ['bindpw', 'password'],
    ['tokenUrl', undefined],
    ['passwordField', undefined],
    ['bypass', undefined],
    ['AUTH_SALT', 'secret'],
    ['passwordKey', undefined],
    ['tests_pass', undefined],
    ['publicKey', undefined],
    ['access_token', 'word'],
    ['monkey', undefined],
  ])('of %s is %s', (name, promise) => {
    expect(promiseOf(name)).toBe(promise);
  });
});

describe('lookOf', () => {
  it.each([
    [hex(32)(seeded(4)), 'hex'],
    [base62(20)(seeded(4)), 'random'],
    ['Passw0rd-Winter!', 'strong'],
    ['dragon', 'word'],
    ['${PASSWORD}', undefined],
    ['/etc/ssl/private/key1', undefined],
  ])('of %s is %s', (text, look) => {
    expect(lookOf(text, true)).toBe(look);
  });
});
