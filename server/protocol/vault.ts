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

/** What there is at a request path of a key-value engine, without any value. */
export interface DescribeSecretParams {
  /** As the operator asks for it, without `/v1/`: `secret/data/app`. */
  readonly path: string;
  /** The version of the engine that such a path is for. */
  readonly kvVersion: 1 | 2;
  /** Of the secret; absent: the latest. */
  readonly version?: number;
  /** The address and the namespace that the manifest has for the vault. */
  readonly server?: string;
  readonly namespace?: string;
}
/** Names only: a field that is an object has those in it, every other one `null`. */
export interface SecretFields {
  readonly [name: string]: SecretFields | null;
}
export interface SecretDescription {
  /** The profile of the vault that was asked. */
  readonly profile: string;
  /** Is it the vault of the manifest, by its address? If not, it is the only one with a login. */
  readonly isCertain: boolean;
  /** `otherVersion`: the mount is of the other version of the engine. */
  readonly state: 'there' | 'absent' | 'noVersion' | 'deleted' | 'otherVersion';
  readonly fields?: SecretFields;
  /** Names in the same folder, of a secret that is absent. */
  readonly siblings?: readonly string[];
}
/** Server to client; null for what cannot be known. Nobody is asked to log in. */
export const DescribeSecret: RequestType<DescribeSecretParams, SecretDescription | null> = {
  method: 'strongroom/describeSecret',
};
