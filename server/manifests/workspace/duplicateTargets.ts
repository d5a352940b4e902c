import type { CrossCheck } from './crossCheck';
import type { Facts, Target } from './facts';

/** Two that own one Secret, or one that fights with a Secret of the same name. */
export const duplicateTargets: CrossCheck = (document, index, report) => {
  const namespace = document.facts.namespace ?? '';
  const here = (facts: Facts) => (facts.namespace ?? '') === namespace;
  for (const target of document.facts.targets.filter(owns)) {
    const { name } = target;
    const other = index
      .makers(name)
      .find(({ facts }) => here(facts) && ownerOf(facts, name) && isOther(facts, document.facts));
    if (other)
      report(
        {
          code: 'target-conflict',
          message: `${other.facts.kind} '${other.facts.name}' makes the Secret '${name}', too: they overwrite each other.`,
        },
        target,
      );
    if (namespace !== '' && index.objects('Secret', name).some(({ facts }) => here(facts)))
      report(
        { code: 'target-conflict', message: `There is a Secret '${name}' in these files, too.` },
        target,
      );
  }
};

/** Bases and overlays repeat a name: then it is the same one. */
const isOther = (a: Facts, b: Facts): boolean => a.name !== b.name || a.kind !== b.kind;

const owns = ({ creationPolicy }: Target): boolean => ['Owner', 'Orphan'].includes(creationPolicy);
const ownerOf = ({ targets }: Facts, name: string): boolean =>
  targets.some((one) => one.name === name && owns(one));
