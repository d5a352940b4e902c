import type { AskVault } from '../../manifests';
import type {
  DescribeFolderParams,
  DescribeRoleParams,
  DescribeSecretParams,
  FolderDescription,
  RoleDescription,
  SecretDescription,
} from '../../protocol/vault';
import { Facts } from '../policy/facts';

/** Who knows the vaults that manifests mean. Answers undefined for what cannot be known, and never rejects. */
export interface VaultSource {
  secret(params: DescribeSecretParams): Promise<SecretDescription | undefined>;
  folder(params: DescribeFolderParams): Promise<FolderDescription | undefined>;
  role(params: DescribeRoleParams): Promise<RoleDescription | undefined>;
}

/** Answers of one kind that are known at a time. */
const most = 500;

/**
 * What is known of the vaults that manifests mean. What is not is looked up in the background, and `changed` is called
 * when there is more to know.
 */
export class VaultFacts implements AskVault {
  readonly allows: AskVault['allows'];
  // By the question, as JSON.
  readonly #secrets: Facts<SecretDescription>;
  readonly #folders: Facts<FolderDescription>;
  readonly #roles: Facts<RoleDescription>;

  constructor(source: VaultSource, allows: AskVault['allows'], changed: () => void) {
    this.allows = allows;
    this.#secrets = new Facts(async (about) => source.secret(JSON.parse(about)), changed, most);
    this.#folders = new Facts(async (about) => source.folder(JSON.parse(about)), changed, most);
    this.#roles = new Facts(async (about) => source.role(JSON.parse(about)), changed, most);
  }

  secret(params: DescribeSecretParams): SecretDescription | undefined {
    return this.#secrets.get(JSON.stringify(params));
  }

  /** The same for somebody who can wait a moment. */
  async secretSoon(params: DescribeSecretParams): Promise<SecretDescription | undefined> {
    return this.#secrets.soon(JSON.stringify(params));
  }

  folder(params: DescribeFolderParams): FolderDescription | undefined {
    return this.#folders.get(JSON.stringify(params));
  }

  role(params: DescribeRoleParams): RoleDescription | undefined {
    return this.#roles.get(JSON.stringify(params));
  }

  clear(): void {
    for (const facts of [this.#secrets, this.#folders, this.#roles]) facts.clear();
  }
}
