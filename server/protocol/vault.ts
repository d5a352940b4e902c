/** What the server asks the client about the vault: names only. The server never asks a vault itself. */
import type { RequestType } from './requests';

/** A mount of a vault: its name, and what is mounted there. */
export interface VaultMount {
  /** Without slashes at either end; an auth method is below `auth/`. */
  readonly path: string;
  /** `kv`, `transit`, … */
  readonly type: string;
  /** Only of type `kv`. */
  readonly kvVersion?: 1 | 2;
  /** Only of an auth method, where the user may see it. */
  readonly accessor?: string;
}
/** The vault that the user works with and is logged in to, as far as their token may see it. */
export interface VaultLayout {
  /** Name of the profile. */
  readonly profile: string;
  readonly product: 'vault' | 'openbao';
  /** `2.6.1`, `1.19.6+ent`. */
  readonly version: string;
  readonly mounts: readonly VaultMount[];
  /** Below the profile's own, without slash at the end: paths below them lead elsewhere. */
  readonly namespaces: readonly string[];
  /** Are these all that there are? */
  readonly complete: boolean;
}
/** Server to client; null when nobody is logged in, or the vault does not answer. Nobody is asked to log in. */
export const DescribeVault: RequestType<object, VaultLayout | null> = { method: 'strongroom/describeVault' };

/** Which names there are below a path of that vault, as LIST answers. */
export interface VaultNamesParams {
  /** A request path without slash at the end, such as `database/roles`. */
  readonly path: string;
}
/** Server to client; null when it is not known: the user may not list there, or the vault does not answer. */
export const VaultNames: RequestType<VaultNamesParams, readonly string[] | null> = {
  method: 'strongroom/vaultNames',
};

/** Which requests the engine at a mount of that vault has, as it describes itself. */
export interface VaultRequestsParams {
  /** Without slashes at either end. */
  readonly mount: string;
}
/** Server to client: paths behind the mount, such as `encrypt/{name}`; null when it is not known. */
export const VaultRequests: RequestType<VaultRequestsParams, readonly string[] | null> = {
  method: 'strongroom/vaultRequests',
};

/** Client to server: what was answered about the vault may not hold any more. */
export const VaultChanged: RequestType<void, void> = { method: 'strongroom/vaultChanged' };

/** The vault that a manifest means: the address and the namespace that it has for it. */
export interface MeantVault {
  readonly server?: string;
  readonly namespace?: string;
}
/** Who was asked about it. */
export interface AskedVault {
  /** The profile of the vault that was asked. */
  readonly profile: string;
  /** Is it the vault of the manifest, by its address? If not, it is the only one with a login. */
  readonly isCertain: boolean;
}

/** What there is at a request path of a key-value engine, without any value. */
export interface DescribeSecretParams extends MeantVault {
  /** As it is asked for, without `/v1/`: `secret/data/app`; with `isMetadata` `secret/metadata/app`. */
  readonly path: string;
  /** The version of the engine that such a path is for; absent where only the vault knows. */
  readonly kvVersion?: 1 | 2;
  /** Of the secret; absent: the latest. */
  readonly version?: number;
  /** What the owner has written beside the values is meant, not the values. */
  readonly isMetadata?: boolean;
}
/** Names only: a field that is an object has those in it, `true` where there are too many; every other one is `null`. */
export interface SecretFields {
  readonly [name: string]: SecretFields | true | null;
}
export interface SecretDescription extends AskedVault {
  /**
   * `otherVersion`: the mount is of the other version of the engine; `noMount`: there is no such mount, as far as the user
   * may see all of them.
   */
  readonly state: 'there' | 'absent' | 'noVersion' | 'deleted' | 'otherVersion' | 'noMount';
  readonly fields?: SecretFields;
  /** The newest version, where it was asked for and the engine has versions. */
  readonly latest?: number;
  /** Names in the same folder, of a secret that is absent; key-value mounts, where the mount is. */
  readonly siblings?: readonly string[];
  /** The mount, where its version is another one. */
  readonly mount?: string;
}
/** Server to client; null for what cannot be known. Nobody is asked to log in. */
export const DescribeSecret: RequestType<DescribeSecretParams, SecretDescription | null> = {
  method: 'strongroom/describeSecret',
};

/** Which secrets there are below a path of a key-value engine. */
export interface DescribeFolderParams extends MeantVault {
  /** As LIST asks for it, without slash at the end: `secret/metadata/team`. */
  readonly path: string;
}
export interface FolderDescription extends AskedVault {
  /** From the folder on, `app/db`; those in folders below it as well. */
  readonly secrets: readonly string[];
  /** False where there are more: too many, or the user may not list them. */
  readonly isComplete: boolean;
}
/** Server to client; null for what cannot be known. */
export const DescribeFolder: RequestType<DescribeFolderParams, FolderDescription | null> = {
  method: 'strongroom/describeFolder',
};

/** A role of an auth method. */
export interface DescribeRoleParams extends MeantVault {
  /** Of the auth method, without `auth/` and slashes at the ends. */
  readonly mount: string;
  readonly role: string;
}
export interface RoleDescription extends AskedVault {
  readonly isThere: boolean;
  /** Names of the other roles, of one that is not there. */
  readonly siblings?: readonly string[];
  /** Those that a login with it gets; absent where the user may not read it. */
  readonly policies?: readonly string[];
  /** Who may log in with it, `*` for any part of a name; absent for other methods than Kubernetes. */
  readonly serviceAccounts?: readonly string[];
  readonly namespaces?: readonly string[];
}
/** Server to client; null for what cannot be known. */
export const DescribeRole: RequestType<DescribeRoleParams, RoleDescription | null> = {
  method: 'strongroom/describeRole',
};
