import { describe, expect, it } from 'vitest';
import { nameBefore } from '../../server/engine/name';

describe('nameBefore', () => {
  it.each([
    ['const githubToken = "§', 'githubToken'],
    ['const githubToken: string = `§', 'githubToken'],
    ['let token: &str = "§', 'token'],
    ['var token string = "§', 'token'],
    ['token := []byte("§', undefined],
    ['  "api_key": "§', 'api_key'],
    ['{"a":1,"api_key":"§', 'api_key'],
    ["  'api-key' => '§", 'api-key'],
    ['DB_PASSWORD=§', 'DB_PASSWORD'],
    ['export DB_PASSWORD="§', 'DB_PASSWORD'],
    ['ENV TOKEN=§', 'TOKEN'],
    ['  - password: §', 'password'],
    ['this.client.token = "§', 'token'],
    ['spring.datasource.password=§', 'password'],
    ['config["apiKey"] = "§', 'apiKey'],
    ['token = process.env.NPM_TOKEN ?? "§', 'NPM_TOKEN'],
    ['token = os.environ.get("NPM_TOKEN", "§', 'NPM_TOKEN'],
    ['setenv("API_KEY", "§', 'API_KEY'],
    ['f(token, "§', undefined],
    ['headers: { Authorization: "Bearer §', 'Authorization'],
    ['<password>§', 'password'],
    ['<add key="x">§', 'add'],
    ['</a>§', undefined],
    ['<add value="§', 'value'],
    ['secret = b"§', 'secret'],
    ["token = r'§", 'token'],
    ['\\"private_key\\": \\"§', 'private_key'],
    ['use §', undefined],
    ['return "§', undefined],
    ['§', undefined],
    ['"§', undefined],
    ['= "§', undefined],
  ])('%s', (text, name) => {
    expect(nameBefore(text.replace('§', 'value'), text.indexOf('§'))).toBe(name);
  });
});
