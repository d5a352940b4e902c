import { grants, type Lint, problem, withCapabilities } from './lint';
import { kvPart } from './kvPaths';

/** One half of writing on a KV version 2 mount. */
export const kvWrites: Lint = ({ rules, kvMounts }) =>
  rules.flatMap((rule) => {
    const part = kvPart(rule, kvMounts);
    if (!part?.rest.startsWith('data/') || !grants(rule)) return [];
    const has = (name: string) => rule.capabilities.includes(name);
    if (has('update') && !has('create')) {
      const fixes = withCapabilities(rule, 'Add create', (names) => ['create', ...names]);
      return [
        problem(
          'update-without-create',
          'information',
          rule.pathSpan,
          'Without create, secrets that do not exist yet cannot be written.',
          ...fixes,
        ),
      ];
    }
    if (has('create') && !has('update')) {
      const fixes = withCapabilities(rule, 'Add update', (names) =>
        names.flatMap((name) => (name === 'create' ? ['create', 'update'] : [name])),
      );
      return [
        problem(
          'create-without-update',
          'hint',
          rule.pathSpan,
          'Without update, a secret can be written once and never changed, which may be what is meant.',
          ...fixes,
        ),
      ];
    }
    return [];
  });
