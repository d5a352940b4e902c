import { parseDuration } from '../goDuration';
import type { Report } from '../problem';
import { replaceBy } from '../problem';
import type { MapTree, Tree } from '../yaml/tree';
import { at, headOf, isSet, itemsAt, textAt } from '../yaml/tree';

/** What the operator's webhook has against an ExternalSecret, in its words. `spec` has the defaults. */
export function admitExternalSecret(object: MapTree, report: Report): void {
  const spec = at(object, 'spec');
  if (!spec) return;
  checkInterval(at(spec, 'refreshInterval'), report);
  checkPolicies(spec, report);
  if (isEmpty(at(spec, 'data')) && isEmpty(at(spec, 'dataFrom')))
    report({ code: 'no-data', message: 'either data or dataFrom should be specified' }, headOf(spec));
  checkTemplate(spec, report);
  for (const entry of itemsAt(spec, 'dataFrom')) checkDataFrom(entry, report);
  if (textAt(spec, 'target', 'deletionPolicy') === 'Retain')
    for (const [key, place] of duplicateKeys(spec))
      report({ code: 'duplicate-secret-key', message: `duplicate secretKey found: ${key}` }, place);
}

const isEmpty = (list: Tree | undefined): boolean =>
  list?.kind === 'scalar' ? list.opaque !== true : list?.kind !== 'list' || list.items.length === 0;

/** The keys of `data` that are there again, and where. */
export function duplicateKeys(spec: Tree): (readonly [string, Tree])[] {
  const seen = new Set<string>();
  return itemsAt(spec, 'data').flatMap((entry) => {
    const place = at(entry, 'secretKey');
    const key = textAt(place);
    if (key === undefined || !place) return [];
    if (seen.has(key)) return [[key, place] as const];
    seen.add(key);
    return [];
  });
}

/** Of the field of an object that is decoded into a Go duration. */
export function checkInterval(interval: Tree | undefined, report: Report): void {
  const text = textAt(interval);
  if (text === undefined || !interval || (interval.kind === 'scalar' && interval.opaque)) return;
  const read = parseDuration(text);
  if (!('error' in read)) return;
  const hours = inHours(text);
  const hint = hours === undefined ? bareNumber(text) : `. Write ${hours}.`;
  report(
    {
      code: 'invalid-duration',
      message: `${read.error}${hint}`,
      ...(hours !== undefined && { fix: replaceBy(hours) }),
    },
    interval,
  );
}

/** Days and weeks in a unit that Go has. */
function inHours(text: string): string | undefined {
  const match = /^(\d{1,6})(d|w|days?|weeks?)$/.exec(text);
  return match ? `${Number(match[1]) * (match[2]?.startsWith('w') ? 168 : 24)}h` : undefined;
}

const bareNumber = (text: string): string =>
  /^\d+$/.test(text) ? `. Add a unit: ${text}s, ${text}m or ${text}h.` : '';

function checkPolicies(spec: Tree, report: Report): void {
  const place = at(spec, 'target', 'deletionPolicy');
  const deletion = textAt(place);
  const creation = textAt(spec, 'target', 'creationPolicy') ?? '';
  if (!place) return;
  if (deletion === 'Delete' && ['Merge', 'None', 'CreateOrMerge'].includes(creation))
    report(
      {
        code: 'deletion-policy',
        message:
          "deletionPolicy=Delete must not be used when the controller doesn't own the secret. Please set creationPolicy=Owner",
      },
      place,
    );
  if (deletion === 'Merge' && creation === 'None')
    report(
      {
        code: 'deletion-policy',
        message:
          'deletionPolicy=Merge must not be used with creationPolicy=None. There is no Secret to merge with',
      },
      place,
    );
}

const targets = ['Data', 'Annotations', 'Labels'];
const serviceAccountToken = 'kubernetes.io/service-account-token';
const bootstrapToken = 'bootstrap.kubernetes.io/token';
const serviceAccountName = 'kubernetes.io/service-account.name';

function checkTemplate(spec: Tree, report: Report): void {
  const template = at(spec, 'target', 'template');
  if (!template) return;
  const sources = itemsAt(template, 'templateFrom');
  const is = (target: string, name: string) => target.toLowerCase() === name.toLowerCase();
  const type = at(template, 'type');
  const wrong = (message: string, place: Tree) => report({ code: 'template-not-allowed', message }, place);
  if (type && textAt(type) === serviceAccountToken) {
    const annotations = sources.find((one) => is(textAt(one, 'target') ?? '', 'Annotations'));
    if (at(template, 'metadata', 'annotations', serviceAccountName))
      wrong(
        `template.type="${serviceAccountToken}" with annotation "${serviceAccountName}" is not allowed`,
        type,
      );
    else if (annotations)
      wrong(
        `template.type="${serviceAccountToken}" with templateFrom target="Annotations" is not allowed`,
        annotations,
      );
  }
  if (type && textAt(type) === bootstrapToken)
    wrong(`template.type="${bootstrapToken}" is not allowed`, type);
  if (!makesSecret(spec)) return;
  for (const source of sources) {
    const place = at(source, 'target');
    const target = textAt(place);
    if (place && target && !targets.some((name) => is(target, name)))
      wrong(
        `templateFrom target="${target}" is not allowed when targeting a Secret, must be one of "Data", "Annotations" or "Labels"`,
        place,
      );
  }
}

/** Is the target a Secret, as it is when nothing else is named? */
export function makesSecret(spec: Tree): boolean {
  const manifest = at(spec, 'target', 'manifest');
  return !manifest || (textAt(manifest, 'apiVersion') === 'v1' && textAt(manifest, 'kind') === 'Secret');
}

function checkDataFrom(entry: Tree, report: Report): void {
  const generator = isSet(entry, 'sourceRef', 'generatorRef');
  const place = headOf(entry);
  const wrong = (message: string) => report({ code: 'data-from', message }, place);
  if ([isSet(entry, 'find'), isSet(entry, 'extract'), generator].filter(Boolean).length > 1)
    wrong('extract, find, or generatorRef cannot be set at the same time');
  if (!isSet(entry, 'find') && !isSet(entry, 'extract') && !isSet(entry, 'sourceRef'))
    wrong('either extract, find, or sourceRef must be set to dataFrom');
  if (isSet(entry, 'sourceRef') && !generator && !isSet(entry, 'sourceRef', 'storeRef'))
    wrong('generatorRef or storeRef must be set when using sourceRef in dataFrom');
}
