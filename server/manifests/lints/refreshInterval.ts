import { checkInterval } from '../admission/externalSecret';
import type { Check } from '../document';
import { eso, externalSecretKinds, externalSecrets } from '../document';
import { parseDuration } from '../goDuration';
import { at, isSet, textAt } from '../yaml/tree';

/** Intervals that mean something else than they seem to. */
export const refreshInterval: Check = {
  kinds: [...externalSecretKinds, `${eso}/PushSecret`, `${eso}/ClusterPushSecret`],
  source: 'lint',
  severity: 'warning',
  check: ({ root, object, kind }, report) => {
    for (const path of [['spec'], ['spec', 'externalSecretSpec'], ['spec', 'pushSecretSpec']]) {
      const interval = at(root, ...path, 'refreshInterval');
      const text = textAt(interval);
      if (!interval || text === undefined || (interval.kind === 'scalar' && interval.opaque)) continue;
      const read = parseDuration(text);
      // Only an ExternalSecret has a webhook that says so: the operator stumbles over the others.
      if ('error' in read) {
        if (kind !== 'ExternalSecret')
          checkInterval(interval, (problem, place) => report({ ...problem, severity: 'error' }, place));
        continue;
      }
      const policy = textAt(object, ...path, 'refreshPolicy');
      if (policy === 'CreatedOnce' || policy === 'OnChange')
        report(
          { code: 'refresh-ignored', message: `refreshInterval has no effect with refreshPolicy ${policy}.` },
          interval,
        );
      else if (read.seconds <= 0)
        report(
          {
            code: 'refresh-once',
            message: 'With this refreshInterval the secret is fetched once and never again.',
            severity: 'information',
          },
          interval,
        );
      else if (read.seconds < 60)
        report(
          {
            code: 'refresh-short',
            message: 'A refreshInterval below one minute asks the vault for each object all the time.',
          },
          interval,
        );
    }
    for (const path of Object.values(externalSecrets)) {
      const place = at(root, ...path, 'target', 'immutable');
      if (place?.kind !== 'scalar' || place.value !== true || !isSet(root, ...path)) continue;
      const policy = textAt(object, ...path, 'refreshPolicy') ?? 'Periodic';
      const read = parseDuration(textAt(object, ...path, 'refreshInterval') ?? '1h');
      if (policy === 'Periodic' && 'seconds' in read && read.seconds > 0)
        report(
          {
            code: 'immutable-refresh',
            message: 'An immutable target is never changed: refreshing it has no effect.',
          },
          place,
        );
    }
  },
};
