import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../server/cli/ruleList';
import { languages } from '../../server/languages';
import { formats } from '../../server/references';
import { genericRules } from '../../server/rules/generic';
import { fields } from '../../server/rules/tokens';
import { settings } from '../../server/protocol/settings';

/**
 * The README's tables and the page of rules come from the code: this test holds them to it, and with
 * `UPDATE_README=1` (`npm run docs`) writes them.
 */
const file = path.join(import.meta.dirname, '../../README.md');
const rulesFile = path.join(path.dirname(file), 'RULES.md');
const manifest: { contributes: { configuration: Section[] } } = JSON.parse(
  fs.readFileSync(path.join(path.dirname(file), 'package.json'), 'utf8'),
);
interface Section {
  readonly properties: Readonly<Record<string, { readonly markdownDescription?: string }>>;
}

const code = (text: string): string =>
  `<code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code>`;

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const tables: Readonly<Record<string, string>> = {
  fields: table(
    ['kind of service', 'rules', 'providers', 'for example'],
    fields.map(({ title, rules, known }) => [
      title,
      `${rules.length}`,
      `${new Set(rules.map(({ id }) => id.split('-')[0])).size}`,
      known.join(', '),
    ]),
  ),
  languages: table(
    ['language', 'what the move leaves'],
    languages.flatMap(({ title, examples }) => {
      const lines = examples[0]?.after.split('\n') ?? [];
      const left = lines.find((line) => /APP_TOKEN|\{\{reference\}\}/.test(line))?.trim();
      return left === undefined
        ? []
        : [[title, code(left.replace('{{reference}}', 'ref+vault://secret/app#/token'))]];
    }),
  ),
  formats: table(
    ['setting', 'format', 'example'],
    formats.map((format) => [
      `\`${format.id}\``,
      `[${format.title}](${format.documentation})`,
      `\`${format.print({ mount: 'secret', kvVersion: 2, path: 'app/github', field: 'token' })}\``,
    ]),
  ),
  settings: table(
    ['setting', 'default', 'what it does'],
    Object.entries(settings).map(([name, { default: value, scope }]) => {
      const section = manifest.contributes.configuration.find(({ properties }) => name in properties);
      // Links to commands lead nowhere outside the settings page.
      const words =
        section?.properties[name]?.markdownDescription?.replaceAll(/ ?\[[^\]]*\]\(command:[^)]*\)/g, '') ??
        '';
      return [
        `\`${name}\``,
        `\`${JSON.stringify(value)}\``,
        `${words}${scope === 'machine' ? ' *Machine-scoped.*' : ''}`,
      ];
    }),
  ),
};

const sections = [...fields, { title: 'Secrets without a format of their own', rules: genericRules }];
const rulesPage = [
  '# Every rule',
  'Written by `npm run docs`. `strongroom rules` prints the same for the rules of a workspace; the title leads to where the secret is revoked or rotated.',
  ...sections.flatMap(({ title, rules }) => [`## ${title}`, ruleTable(rules)]),
].join('\n\n');

describe('README', () => {
  const block = (name: string): RegExp =>
    new RegExp(String.raw`(<!-- ${name} -->\n)[\s\S]*?(\n<!-- /${name} -->)`);

  if (process.env['UPDATE_README'] === '1') {
    let text = fs.readFileSync(file, 'utf8');
    for (const [name, content] of Object.entries(tables))
      text = text.replace(block(name), (_all, open: string, close: string) => `${open}${content}${close}`);
    fs.writeFileSync(file, text);
    fs.writeFileSync(rulesFile, `${rulesPage}\n`);
  }
  const readme = fs.readFileSync(file, 'utf8');

  it.each(Object.keys(tables))('has the present table of %s', (name) => {
    expect(block(name).exec(readme)?.[0]).toContain(tables[name]);
  });

  it('leads to a page that lists every rule', () => {
    expect(readme).toContain('(RULES.md)');
    expect(fs.readFileSync(rulesFile, 'utf8')).toBe(`${rulesPage}\n`);
  });

  it('gives examples of services that have rules', () => {
    for (const { known, rules } of fields) {
      const titles = rules.map(({ title }) => title).join('\n');
      for (const name of known) expect(titles).toContain(name);
    }
  });

  it('shows only pictures that exist', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures)
      expect(fs.existsSync(path.join(path.dirname(file), picture)), picture).toBe(true);
  });
});
