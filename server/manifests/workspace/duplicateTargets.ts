import type { CrossCheck } from './crossCheck';
import type { Facts } from './facts';

/** Two that own one Secret, or one that fights with a Secret of the same name. */
export const duplicateTargets: CrossCheck = (document, index, report) => {
  const { target } = document.facts;
  if (!target || !owns(document.facts)) return;
  const namespace = document.facts.namespace ?? '';
  const here = (facts: Facts) => (facts.namespace ?? '') === namespace;
  const other = index
    .makers(target.name)
    .find(({ facts }) => here(facts) && owns(facts) && isOther(facts, document.facts));
  if (other)
    report(
      {
        code: 'target-conflict',
        message: `${other.facts.kind} '${other.facts.name}' makes the Secret '${target.name}', too: they overwrite each other.`,
      },
      target,
    );
  if (namespace !== '' && index.objects('Secret', target.name).some(({ facts }) => here(facts)))
    report(
      { code: 'target-conflict', message: `There is a Secret '${target.name}' in these files, too.` },
      target,
    );
};

/** Bases and overlays repeat a name: then it is the same one. */
const isOther = (a: Facts, b: Facts): boolean => a.name !== b.name || a.kind !== b.kind;

const owns = ({ target }: Facts): boolean =>
  target !== undefined && ['Owner', 'Orphan'].includes(target.creationPolicy);
