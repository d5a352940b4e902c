import type { CrossCheck } from './crossCheck';
import type { Facts } from './facts';

/** Two ExternalSecrets that own one Secret, or one that fights with a Secret of the same name. */
export const duplicateTargets: CrossCheck = (document, index, report) => {
  const { target } = document.facts;
  if (!target || !owns(document.facts)) return;
  // Only where both say where they are: bases and overlays repeat names.
  const namespace = document.facts.namespace ?? '';
  const here = (facts: Facts) => (facts.namespace ?? '') === namespace;
  const other = index
    .makers(target.name)
    .find(
      (one) =>
        one !== document && here(one.facts) && owns(one.facts) && one.facts.name !== document.facts.name,
    );
  if (other)
    report(
      {
        code: 'target-conflict',
        message: `ExternalSecret '${other.facts.name}' makes the Secret '${target.name}', too: they overwrite each other.`,
      },
      target,
    );
  if (namespace !== '' && index.objects('Secret', target.name).some(({ facts }) => here(facts)))
    report(
      { code: 'target-conflict', message: `There is a Secret '${target.name}' in these files, too.` },
      target,
    );
};

const owns = ({ target }: Facts): boolean =>
  target !== undefined && ['Owner', 'Orphan'].includes(target.creationPolicy);
