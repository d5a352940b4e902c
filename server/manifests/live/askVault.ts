import type {
  DescribeFolderParams,
  DescribeRoleParams,
  DescribeSecretParams,
  FolderDescription,
  RoleDescription,
  SecretDescription,
} from '../../protocol/vault';

/** What is known of the vault; undefined for what is not known, or not yet. */
export interface AskVault {
  secret(params: DescribeSecretParams): SecretDescription | undefined;
  folder(params: DescribeFolderParams): FolderDescription | undefined;
  role(params: DescribeRoleParams): RoleDescription | undefined;
  /** May who has these policies do that? Undefined when they are not all in the workspace. */
  allows(policies: readonly string[], operation: 'read' | 'list', path: string): boolean | undefined;
}

/** Without the rest, for who only shows what there is. */
export type AskSecret = AskVault['secret'];
