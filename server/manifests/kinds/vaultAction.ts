import { suggestion } from '../didYouMean';
import type { Check } from '../document';
import type { Report } from '../problem';
import type { Span } from '../../text/types';
import { innerText } from '../yaml/innerText';
import type { Tree } from '../yaml/tree';
import { at, entriesAt, itemsAt, textAt } from '../yaml/tree';

const inputs = new Set(
  'url secrets pki namespace method role path token roleId secretId githubToken jwtPrivateKey jwtKeyPassword jwtGithubAudience jwtTtl kubernetesTokenPath username password authPayload extraHeaders exportEnv exportToken outputToken caCertificate clientCertificate clientKey tlsSkipVerify ignoreNotFound secretEncodingType'.split(
    ' ',
  ),
);
const methods = new Set(['approle', 'token', 'github', 'jwt', 'kubernetes', 'ldap', 'userpass']);

/** Steps of GitHub workflows and actions that read secrets with `hashicorp/vault-action`. */
export const vaultAction: Check = {
  kinds: ['vault-action/'],
  source: 'lint',
  severity: 'warning',
  check: ({ root, text }, report) => {
    for (const step of vaultSteps(root)) checkStep(step, text, report);
  },
};

/** The steps of a workflow, or of an action, that read from a vault. */
export function vaultSteps(root: Tree): Tree[] {
  const jobs = entriesAt(root, 'jobs').flatMap(([, { value }]) => itemsAt(value, 'steps'));
  return [...jobs, ...itemsAt(root, 'runs', 'steps')].filter((step) =>
    textAt(step, 'uses')?.startsWith('hashicorp/vault-action'),
  );
}

/** The secrets that a step reads: each is `PATH SELECTOR [| NAME]`, with its place. */
export function linesOf(secrets: Tree | undefined, text: string): (Span & { readonly line: string })[] {
  if (secrets?.kind !== 'scalar' || typeof secrets.value !== 'string') return [];
  const inner = innerText(text, secrets);
  return [...inner.text.matchAll(/[^;]+/g)].flatMap(({ 0: line, index }) => {
    if (line.trim() === '') return [];
    const span = { start: index + line.search(/\S/), end: index + line.trimEnd().length };
    return [{ ...inner.outer(span), line: line.trim() }];
  });
}

function checkStep(step: Tree, text: string, report: Report): void {
  const given = at(step, 'with');
  for (const [name, { key }] of entriesAt(given))
    if (![...inputs].some((input) => input.toLowerCase() === name.toLowerCase()))
      report(
        { code: 'unknown-input', message: `vault-action has no input '${name}'.${suggestion(name, inputs)}` },
        key,
      );
  const uses = at(step, 'uses') ?? step;
  if (!at(given, 'url'))
    report({ code: 'required', message: 'vault-action needs the input url.', severity: 'error' }, uses);
  const method = at(given, 'method');
  const methodName = textAt(method)?.toLowerCase();
  if (
    method &&
    methodName &&
    !methodName.includes('${{') &&
    !methods.has(methodName) &&
    textAt(given, 'path') === undefined
  )
    report(
      {
        code: 'unsupported-value',
        message: `vault-action has no method of this name: give path for a method of your own.${suggestion(methodName, methods)}`,
      },
      method,
    );
  const token = at(given, 'token');
  if (token && textAt(token) && !textAt(token)?.includes('${{'))
    report(
      {
        code: 'plaintext-credential',
        message: 'The token is in plain text here. Use ${{ secrets.… }} or jwt.',
      },
      token,
    );
  for (const { line, ...place } of linesOf(at(given, 'secrets'), text))
    checkLine(line, (message, severity) =>
      report({ code: 'secret-selector', message, severity: severity ?? 'error' }, place),
    );
}

/** `PATH SELECTOR [| NAME]`. */
function checkLine(line: string, wrong: (message: string, severity?: 'warning') => void): void {
  if (line.includes('${{')) return;
  const [where = '', name, ...more] = line.split(/\s+\|\s+|\|(?=\s*\w+$)/);
  if (more.length > 0) return wrong('A secret has one output name only.');
  const [path = '', selector] = where.trim().split(/\s+/);
  if (selector === undefined)
    return wrong('A secret needs a path, a selector and perhaps | NAME, separated by blanks.');
  if (selector === '*' ? false : name !== undefined && !/^\s*[\w*-]+\s*$/.test(name))
    wrong('The output name has letters, digits and _ only.');
  if (/^secret\/(?!data\/)/.test(path))
    wrong('KV version 2 has data/ behind its mount: secret/data/….', 'warning');
}
