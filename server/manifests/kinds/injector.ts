import { suggestion } from '../didYouMean';
import type { Check } from '../document';
import { parseDuration } from '../goDuration';
import { parseTemplate } from '../templates/goTemplate';
import { innerText } from '../yaml/innerText';
import type { Entry, Tree } from '../yaml/tree';
import { at, entriesAt } from '../yaml/tree';

type Type = 'bool' | 'integer' | 'duration' | 'quantity' | 'json' | 'text' | readonly string[];

const words = (text: string): string[] => text.split(' ');
const types: ReadonlyMap<string, Type> = new Map<string, Type>([
  ...words(
    'agent-inject agent-inject-token agent-init-first agent-pre-populate agent-pre-populate-only agent-revoke-on-shutdown agent-run-as-same-user agent-set-security-context agent-share-process-namespace preserve-secret-case agent-cache-enable agent-cache-exit-on-err agent-enable-quit agent-auto-auth-exit-on-err template-config-exit-on-retry-failure tls-skip-verify error-on-missing-key',
  ).map((name) => [name, 'bool'] as const),
  ...words(
    'agent-revoke-grace agent-run-as-user agent-run-as-group agent-cache-listener-port agent-metrics-listener-port client-max-retries template-max-connections-per-host',
  ).map((name) => [name, 'integer'] as const),
  ...words('client-timeout auth-min-backoff auth-max-backoff template-static-secret-render-interval').map(
    (name) => [name, 'duration'] as const,
  ),
  ...words(
    'agent-limits-cpu agent-limits-mem agent-limits-ephemeral agent-requests-cpu agent-requests-mem agent-requests-ephemeral',
  ).map((name) => [name, 'quantity'] as const),
  ['agent-json-patch', 'json'],
  ['agent-init-json-patch', 'json'],
  ['agent-inject-default-template', ['map', 'json']],
  ['log-format', ['standard', 'json']],
  ...words(
    'agent-cache-use-auto-auth-token agent-inject-status agent-inject-containers agent-disable-idle-connections agent-disable-keep-alives agent-image agent-configmap agent-extra-secret agent-request-namespace agent-copy-volume-mounts agent-service-account-token-volume-name service role auth-type auth-path namespace proxy-address log-level tls-secret tls-server-name ca-cert ca-key client-cert client-key secret-volume-path agent-inject-containers agent-inject-command',
  ).map((name) => [name, 'text'] as const),
]);
/** With the name of a secret, or of a parameter, behind them. */
const prefixes: readonly (readonly [string, Type])[] = [
  ['agent-inject-secret-', 'text'],
  ['agent-inject-file-', 'text'],
  ['agent-inject-perms-', 'text'],
  ['agent-inject-template-file-', 'text'],
  ['agent-inject-template-', 'text'],
  ['agent-inject-command-', 'text'],
  ['secret-volume-path-', 'text'],
  ['error-on-missing-key-', 'bool'],
  ['auth-config-', 'text'],
  ['agent-telemetry-', 'text'],
];
/** The annotations that stand by themselves, as they are written. */
export const annotationNames: readonly string[] = [...types.keys()].map(
  (name) => `vault.hashicorp.com/${name}`,
);

/** Newer ones exist: their names are not in any list here, so nothing is said about what is like them. */
const tolerated = /threshold|sidecar|checksum/;

/** Annotations of the Vault Agent Injector, on a Pod or on what makes Pods. */
export const injector: Check = {
  kinds: ['injector/'],
  source: 'lint',
  severity: 'warning',
  check: ({ root, text, mode }, report) => {
    const misplaced = at(root, 'metadata', 'annotations');
    if (at(root, 'spec', 'template') && misplaced?.kind === 'map')
      for (const [name, { key }] of misplaced.entries)
        if (/^(?:vault\.hashicorp\.com|openbao\.openbao\.org)\/agent-inject/.test(name)) {
          report(
            {
              code: 'annotation-place',
              message: 'The injector reads annotations of Pods: this belongs into spec.template.metadata.',
            },
            key,
          );
          break;
        }
    for (const { own } of injectionsOf(root)) {
      const secrets = new Set(own.flatMap(({ name }) => /^agent-inject-secret-(.+)$/.exec(name)?.[1] ?? []));
      for (const { name, full, entry } of own) {
        const type =
          types.get(name) ?? prefixes.find(([prefix]) => name.startsWith(prefix) && name !== prefix)?.[1];
        if (type)
          checkValue(full, type, entry, (message) =>
            report({ code: 'annotation-value', message, severity: 'error' }, entry.value),
          );
        else if (!tolerated.test(name))
          report(
            {
              code: 'unknown-annotation',
              message: `The injector knows no annotation ${name}.${suggestion(name, [...types.keys(), ...prefixes.map(([prefix]) => prefix.slice(0, -1))])}`,
            },
            entry.key,
          );
        const of = /^agent-inject-(?:file|perms|command|template(?!-file)|template-file)-(.+)$/.exec(
          name,
        )?.[1];
        if (
          of !== undefined &&
          !secrets.has(of) &&
          mode === 'whole' &&
          !name.startsWith('agent-inject-template-')
        )
          report(
            {
              code: 'no-secret',
              message: `There is no agent-inject-secret-${of} that this belongs to.${suggestion(of, secrets)}`,
            },
            entry.key,
          );
        const { value } = entry;
        if (
          /^agent-inject-template-(?!file-)/.test(name) &&
          value.kind === 'scalar' &&
          mode !== 'helm' &&
          !value.opaque
        ) {
          const inner = innerText(text, value);
          for (const problem of parseTemplate(inner.text).problems)
            report(
              { code: 'template-syntax', message: problem.message, severity: 'error' },
              inner.outer(problem),
            );
        }
      }
      const has = (name: string) => own.find((one) => one.name === name);
      const inject = has('agent-inject');
      if (inject && mode === 'whole' && !has('role') && !has('agent-configmap') && isTrue(inject.entry.value))
        report(
          { code: 'no-role', message: 'The injector needs the annotation role, or agent-configmap.' },
          inject.entry.key,
        );
    }
  },
};

const isTrue = (tree: Tree): boolean => tree.kind === 'scalar' && /^(?:1|t|true)$/i.test(String(tree.value));

/** A Pod that the injector adds to, by its annotations. */
interface Injection {
  /** The Pod, or the template of what makes it. */
  readonly pod: Tree;
  /** `name` is what comes behind the domain. */
  readonly own: readonly { readonly name: string; readonly full: string; readonly entry: Entry }[];
}

/** The Pod that a document is, or the templates of those that it makes. */
export const podsOf = (root: Tree): Tree[] => [
  ...(at(root, 'spec', 'containers') ? [root] : []),
  ...[
    ['spec', 'template'],
    ['spec', 'jobTemplate', 'spec', 'template'],
  ].flatMap((path) => at(root, ...path) ?? []),
];

/** The Pods that a document is, or makes, and that have annotations of the injector. */
export function injectionsOf(root: Tree): Injection[] {
  return podsOf(root).flatMap((pod) => {
    const own = entriesAt(pod, 'metadata', 'annotations').flatMap(([full, entry]) => {
      const name = /^(?:vault\.hashicorp\.com|openbao\.openbao\.org)\/(.+)$/.exec(full)?.[1];
      return name === undefined ? [] : [{ name, full, entry }];
    });
    return own.length > 0 ? [{ pod, own }] : [];
  });
}

/** An annotation by what comes behind the domain. */
export const injected = ({ own }: Injection, name: string): Tree | undefined =>
  own.find((one) => one.name === name)?.entry.value;

function checkValue(name: string, type: Type, { value }: Entry, wrong: (message: string) => void): void {
  if (value.kind === 'scalar' && value.opaque) return;
  if (value.kind !== 'scalar' || typeof value.value !== 'string')
    return wrong(`The value of an annotation is a text. Put it in quotes.`);
  const text = value.value;
  if (text === '' || text.includes('{{')) return;
  const is = (what: string) => wrong(`${name} must be ${what}.`);
  if (typeof type !== 'string') {
    if (!type.includes(text)) is(`one of ${type.join(', ')}`);
  } else if (type === 'bool' && !/^(?:1|t|true|0|f|false)$/i.test(text)) is('"true" or "false"');
  else if (type === 'integer' && !/^[-+]?\d+$/.test(text)) is('an integer');
  else if (type === 'duration' && 'error' in parseDuration(text)) is('a duration such as "30s"');
  else if (type === 'quantity' && !/^[-+]?\d*\.?\d+(?:[numkMGTPE]i?|[eE][-+]?\d+)?$/.test(text))
    is('a quantity such as "250m"');
  else if (type === 'json' && !isJson(text)) is('JSON');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
