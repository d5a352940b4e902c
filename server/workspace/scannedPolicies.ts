import type { ServerSettings } from '../protocol/settings';
import type { FoundFile } from './messages';

/** The files with policies that were looked at, and for which server. */
export class ScannedPolicies {
  readonly #files = new Map<string, string>();

  /** True when one of the files holds a policy. */
  add(found: readonly FoundFile<unknown>[], settings: ServerSettings): boolean {
    const policies = found.filter(({ isPolicy }) => isPolicy);
    for (const { uri } of policies) this.#files.set(uri, dialectOf(settings));
    return policies.length > 0;
  }

  /** Those that were looked at for another server, which are to be looked at again. */
  takeOthers(settings: ServerSettings): string[] {
    const dialect = dialectOf(settings);
    const others = [...this.#files].flatMap(([uri, of]) => (of === dialect ? [] : [uri]));
    for (const uri of others) this.#files.delete(uri);
    return others;
  }
}

const dialectOf = (settings: ServerSettings): string =>
  `${settings['strongroom.policy.dialect']} ${settings['strongroom.policy.serverVersion']}`;
