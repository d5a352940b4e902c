import type { VaultLayout } from '../protocol/requests';

/** What is known of the vault that policies are for. */
export interface Live {
  readonly layout: VaultLayout;
  /**
   * Names below a request path such as `database/roles`; undefined where they are not known. To ask is enough for them to
   * be looked up.
   */
  names(path: string): readonly string[] | undefined;
}
