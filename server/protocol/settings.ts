/**
 * Every setting of the extension, declared once. `test/settings.test.ts` holds `package.json` against it.
 * `scope` follows VS Code: `machine` settings cannot be set by a workspace.
 */
export type SettingScope = 'machine' | 'window';

export interface SettingDeclaration<T> {
  readonly default: T;
  readonly scope: SettingScope;
  readonly enum?: readonly T[];
  /** Read by: the language server gets only what it needs, never a profile. */
  readonly readBy: 'client' | 'server';
}

/** How to reach one vault. Machine-scoped: a workspace cannot point a stored token elsewhere. Holds no secret. */
export interface ProfileSetting {
  readonly name: string;
  /** `https://vault.example.com:8200` (no path, no trailing slash). */
  readonly address: string;
  readonly namespace?: string;
  /** PEM file with the certificate authorities to trust instead of the system's. */
  readonly caFile?: string;
  readonly clientCertFile?: string;
  readonly clientKeyFile?: string;
  readonly tlsServerName?: string;
  /** The method offered first at login. */
  readonly authMethod?: 'token' | 'userpass' | 'approle';
  /** Where the auth method is mounted, when not at its own name. */
  readonly authMount?: string;
  readonly username?: string;
  readonly roleId?: string;
  /** Where the token is kept: the OS keychain (default) or this process's memory only. */
  readonly tokenStorage?: 'keychain' | 'memory';
  /** Paths that cannot be listed but can be read: `mount/path`. */
  readonly pinned?: readonly string[];
}

export type ReferenceFormatId = 'vals' | 'bank-vaults';

/** Whose policies: `auto` when that is not known. */
export type PolicyDialect = 'auto' | 'vault' | 'openbao';

export interface Settings {
  'strongroom.enable': boolean;
  'strongroom.minimumConfidence': 'high' | 'medium' | 'low';
  'strongroom.maxFindingsPerFile': number;
  'strongroom.scan.workspace': 'on' | 'off';
  'strongroom.references.format': ReferenceFormatId;
  'strongroom.references.includeAddress': boolean;
  'strongroom.references.environmentFile': string;
  'strongroom.ignoreFile': string;
  'strongroom.policy.dialect': PolicyDialect;
  'strongroom.policy.serverVersion': string;
  'strongroom.manifests.enable': boolean;
  'strongroom.manifests.schemaProblems': 'auto' | 'on' | 'off';
  'strongroom.profiles': readonly ProfileSetting[];
  'strongroom.defaultProfile': string;
  'strongroom.requestTimeout': number;
  'strongroom.clipboard.clearAfter': number;
}

const define = <T>(declaration: SettingDeclaration<T>): SettingDeclaration<T> => declaration;

export const settings: { readonly [K in keyof Settings]: SettingDeclaration<Settings[K]> } = {
  'strongroom.enable': define<boolean>({ default: true, scope: 'window', readBy: 'server' }),
  'strongroom.minimumConfidence': define<'high' | 'medium' | 'low'>({
    default: 'medium',
    scope: 'window',
    enum: ['high', 'medium', 'low'],
    readBy: 'server',
  }),
  'strongroom.maxFindingsPerFile': define<number>({ default: 200, scope: 'window', readBy: 'server' }),
  /** Are files that are not open scanned, too? */
  'strongroom.scan.workspace': define<'on' | 'off'>({
    default: 'on',
    scope: 'window',
    enum: ['on', 'off'],
    readBy: 'server',
  }),
  'strongroom.references.format': define<ReferenceFormatId>({
    default: 'vals',
    scope: 'window',
    enum: ['vals', 'bank-vaults'],
    readBy: 'server',
  }),
  'strongroom.references.includeAddress': define<boolean>({
    default: false,
    scope: 'window',
    readBy: 'client',
  }),
  'strongroom.references.environmentFile': define<string>({
    default: 'vals.env.yaml',
    scope: 'window',
    readBy: 'server',
  }),
  'strongroom.ignoreFile': define<string>({
    default: '.strongroom-ignore.yaml',
    scope: 'window',
    readBy: 'server',
  }),
  'strongroom.policy.dialect': define<PolicyDialect>({
    default: 'auto',
    scope: 'window',
    enum: ['auto', 'vault', 'openbao'],
    readBy: 'server',
  }),
  /** `2.6.1`; empty: the newest that is known. */
  'strongroom.policy.serverVersion': define<string>({ default: '', scope: 'window', readBy: 'server' }),
  'strongroom.manifests.enable': define<boolean>({ default: true, scope: 'window', readBy: 'server' }),
  /** `auto` is decided by the client: only it knows what else is installed. To the server it means `on`. */
  'strongroom.manifests.schemaProblems': define<'auto' | 'on' | 'off'>({
    default: 'auto',
    scope: 'window',
    enum: ['auto', 'on', 'off'],
    readBy: 'server',
  }),
  'strongroom.profiles': define<readonly ProfileSetting[]>({
    default: [],
    scope: 'machine',
    readBy: 'client',
  }),
  'strongroom.defaultProfile': define<string>({ default: '', scope: 'machine', readBy: 'client' }),
  /** Seconds for one request to a vault. */
  'strongroom.requestTimeout': define<number>({ default: 15, scope: 'machine', readBy: 'client' }),
  /** Seconds after which a copied value is removed from the clipboard; 0 leaves it. */
  'strongroom.clipboard.clearAfter': define<number>({ default: 30, scope: 'machine', readBy: 'client' }),
};

/** Those that the server reads. */
export type ServerSettings = Pick<
  Settings,
  | 'strongroom.enable'
  | 'strongroom.minimumConfidence'
  | 'strongroom.maxFindingsPerFile'
  | 'strongroom.scan.workspace'
  | 'strongroom.references.format'
  | 'strongroom.references.environmentFile'
  | 'strongroom.ignoreFile'
  | 'strongroom.policy.dialect'
  | 'strongroom.policy.serverVersion'
  | 'strongroom.manifests.enable'
  | 'strongroom.manifests.schemaProblems'
>;

/** What the editor hides or leaves out of searches in a workspace folder, as globs relative to it. */
export interface FolderExcludes {
  /** The folder's URI. */
  readonly folder: string;
  readonly globs: readonly string[];
}

/** What the client sends to the server on every change, */
export interface Configuration {
  readonly settings: ServerSettings;
  readonly excludes: readonly FolderExcludes[];
}

/** and in `initializationOptions`. */
export interface StartOptions extends Configuration {
  /** Path of a directory for what is remembered of this workspace; absent: nothing is. */
  readonly storage?: string;
  /** Does the client answer what the server asks about the vault? */
  readonly knowsMounts?: boolean;
}
