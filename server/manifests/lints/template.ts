import { didYouMean, nearest, suggestion } from '../didYouMean';
import type { Check } from '../document';
import { externalSecretKinds, externalSecrets } from '../document';
import type { Report } from '../problem';
import { replaceBy } from '../problem';
import type { TemplateUse } from '../templates/goTemplate';
import { parseTemplate } from '../templates/goTemplate';
import { templateFunctions } from '../templates/functions';
import { innerText } from '../yaml/innerText';
import type { ScalarTree, Tree } from '../yaml/tree';
import { at, entriesAt, headOf, itemsAt, textAt } from '../yaml/tree';

/** The templates of the target: their syntax, their functions, and the keys that they take. */
export const template: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'error',
  check: ({ text, object, kind, mode }, report) => {
    const spec = at(object, ...(externalSecrets[kind] ?? []));
    const target = at(spec, 'target', 'template');
    // In a chart the templates are Helm's first.
    if (!spec || !target || mode === 'helm') return;
    const engine = at(target, 'engineVersion');
    if (engine && textAt(engine) === 'v1')
      report({ code: 'template-engine', message: 'The engine v1 is gone. Use v2.' }, engine);
    const keys = definedKeys(spec);
    const used = new Set<string>();
    let dynamic = itemsAt(target, 'templateFrom').some((source) => !at(source, 'literal'));
    for (const scalar of templatesOf(target)) {
      const inner = innerText(text, scalar);
      const { uses, problems } = parseTemplate(inner.text);
      for (const problem of problems)
        report({ code: 'template-syntax', message: problem.message }, inner.outer(problem));
      for (const use of uses) {
        if (use.kind === 'all') dynamic = true;
        else if (use.kind !== 'function') used.add(use.name);
        checkUse(use, keys, report, inner.outer(use));
      }
      if (/\|\s*b64enc\s*-?\}\}\s*$/.test(inner.text))
        report(
          {
            code: 'double-encoding',
            message:
              'The values of a Secret are encoded by the operator: with b64enc they are encoded twice.',
            severity: 'warning',
          },
          inner.outer({ start: inner.text.lastIndexOf('b64enc'), end: inner.text.lastIndexOf('b64enc') + 6 }),
        );
    }
    if (textAt(target, 'mergePolicy') !== 'Merge' && entriesAt(target, 'data').length > 0 && !dynamic)
      for (const entry of itemsAt(spec, 'data')) {
        const place = at(entry, 'secretKey');
        const key = textAt(place);
        if (place && key !== undefined && !used.has(key))
          report(
            {
              code: 'unused-key',
              message: `No template uses '${key}', and mergePolicy Replace leaves it out of the Secret.`,
              severity: 'warning',
            },
            place,
          );
      }
  },
};

/** The keys that templates can take; undefined when they are not known before they are fetched. */
function definedKeys(spec: Tree): ReadonlySet<string> | undefined {
  if (itemsAt(spec, 'dataFrom').length > 0) return undefined;
  return new Set(itemsAt(spec, 'data').flatMap((entry) => textAt(entry, 'secretKey') ?? []));
}

/** Every text of the target that is a template. */
export function templatesOf(target: Tree): ScalarTree[] {
  const places = [
    ...entriesAt(target, 'data'),
    ...entriesAt(target, 'metadata', 'labels'),
    ...entriesAt(target, 'metadata', 'annotations'),
  ].map(([, { value }]) => value);
  const literals = itemsAt(target, 'templateFrom').flatMap((source) => at(source, 'literal') ?? []);
  return [...places, ...literals].filter((one): one is ScalarTree => one.kind === 'scalar' && !one.opaque);
}

function checkUse(
  { kind, name }: TemplateUse,
  keys: ReadonlySet<string> | undefined,
  report: Report,
  place: ReturnType<typeof headOf>,
): void {
  if (kind === 'function') {
    if (templateFunctions.has(name)) return;
    const meant = nearest(name, templateFunctions);
    const message = `The operator's templates have no function '${name}'.${didYouMean(meant)}`;
    report(
      { code: 'template-function', message, ...(meant !== undefined && { fix: replaceBy(meant) }) },
      place,
    );
  } else if (kind !== 'all' && keys && !keys.has(name)) {
    const dashed =
      kind === 'key'
        ? [...keys].find((key) => key.startsWith(`${name}-`) || key.startsWith(`${name}.`))
        : undefined;
    const hint =
      dashed === undefined ? suggestion(name, keys) : ` Write {{ index . "${dashed}" }} for that one.`;
    report({ code: 'template-key', message: `No entry of data has the secretKey '${name}'.${hint}` }, place);
  }
}
