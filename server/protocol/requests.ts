/**
 * The typed requests between client and server. No message in either direction carries a secret value:
 * the server answers with ranges, and the client reads the literal out of its own `TextDocument`.
 */
import type { Position, Range, TextEdit } from '../text/types';
import type { FindingRef } from './findings';

/** A name and its parameter/result types; `lsp/` and `languageClient/` bind it to the connection. */
export interface RequestType<P, R> {
  readonly method: string;
  readonly _types?: (params: P) => R;
}

/** Why the server will not plan a change. `message` is for the user: one sentence, what is wrong and what to do. */
export interface Refused {
  readonly kind: 'refused';
  readonly code:
    | 'not-found' // the finding is not (or no longer) in the document
    | 'ambiguous' // the same secret is there more than once after an edit
    | 'interpolated'
    | 'concatenated'
    | 'escaped'
    | 'partial' // the secret is only a part of a literal that cannot be split
    | 'constant' // the language wants a compile-time constant there
    | 'unsupported'; // no reference is known for this language or place
  readonly message: string;
}

/**
 * The secret's value as the program sees it, in order: verbatim stretches of the document, and characters
 * that an escape sequence of the literal stands for (`\n` in a JSON string becomes `{ char: '\n' }`).
 */
export type ValuePart = { readonly range: Range } | { readonly char: string };

/** How the literal will be replaced: by code that reads an environment variable, or by a reference as the value. */
export type ReferenceStyle = 'environment' | 'value';

export interface MoveProposal {
  readonly kind: 'proposal';
  readonly version: number;
  /** The rule's title, such as `GitHub personal access token`. */
  readonly title: string;
  /** Path below the mount, without slashes at either end: `<workspace>/<provider>`. */
  readonly path: string;
  readonly field: string;
  readonly style: ReferenceStyle;
  /** Only with style `environment`. */
  readonly envName?: string;
  readonly value: readonly ValuePart[];
}
export const ProposeMove: RequestType<FindingRef, MoveProposal | Refused> = {
  method: 'strongroom/proposeMove',
};

export interface MoveTarget {
  /** Mount path without slashes at either end: `secret`, `team/kv`. */
  readonly mount: string;
  readonly kvVersion: 1 | 2;
  /** Path below the mount (no `data/`). */
  readonly path: string;
  readonly field: string;
  readonly envName?: string;
  /** Only when the reference should name them (the setting `strongroom.references.includeAddress`). */
  readonly address?: string;
  readonly namespace?: string;
}

/** Edits of a second file (created when `exists` is false); apply and save it before the document's own edits. */
export interface FileEdit {
  readonly uri: string;
  readonly exists: boolean;
  readonly edits: readonly TextEdit[];
}

export interface MovePlan {
  readonly kind: 'plan';
  /** The document version that `value` and `edits` are for. */
  readonly version: number;
  readonly value: readonly ValuePart[];
  readonly edits: readonly TextEdit[];
  /** The environment file's new entry; absent when the entry is already there or style is `value`. */
  readonly environmentFile?: FileEdit;
  /** The reference as printed, such as `ref+vault://secret/app/github#/token`. */
  readonly reference: string;
  /** What was put in place of the literal: the code, or the reference. */
  readonly replacement: string;
  /** A shell command that runs a program with the environment filled; only with style `environment`. */
  readonly runHint?: string;
}
export interface PlanMoveParams {
  readonly finding: FindingRef;
  readonly target: MoveTarget;
}
export const PlanMove: RequestType<PlanMoveParams, MovePlan | Refused> = { method: 'strongroom/planMove' };

export interface PlanIgnoreParams {
  readonly finding: FindingRef;
  readonly scope: 'line' | 'workspace';
  /** The user's words; becomes part of the comment or the file's entry. */
  readonly reason: string;
}
export interface IgnorePlan {
  readonly kind: 'plan';
  readonly version: number;
  /** Edits of the document (scope `line`). */
  readonly edits: readonly TextEdit[];
  /** Edits of the ignore file (scope `workspace`). */
  readonly file?: FileEdit;
}
export const PlanIgnore: RequestType<PlanIgnoreParams, IgnorePlan | Refused> = {
  method: 'strongroom/planIgnore',
};

/** A place in the vault to print references for. */
export interface PrintReferencesParams {
  readonly target: MoveTarget;
}
export interface PrintedReference {
  /** Format id, such as `vals`. */
  readonly format: string;
  readonly title: string;
  readonly text: string;
}
/** All formats, the configured one first. Used by "Copy Reference" and "Insert Reference". */
export const PrintReferences: RequestType<PrintReferencesParams, readonly PrintedReference[]> = {
  method: 'strongroom/printReferences',
};

/** All files of the workspace are scanned, whatever the setting says; `$/progress` tells how far it is. */
export interface ScanWorkspaceParams {
  readonly workDoneToken?: string;
}
/** What a scan of the workspace came to. */
export interface ScanSummary {
  /** Files that were looked at, of which only those that changed since an earlier scan were read. */
  readonly files: number;
  readonly secrets: number;
  readonly filesWithSecrets: number;
  /** Sentences about what was left out; empty when nothing was. */
  readonly notes: readonly string[];
  /** False when it was cancelled or failed. */
  readonly complete: boolean;
}
export const ScanWorkspace: RequestType<ScanWorkspaceParams, ScanSummary> = {
  method: 'strongroom/scanWorkspace',
};

/** "Who may …?": every policy that is open or in the workspace, asked about one request. */
export interface AskPoliciesParams {
  /** A capability, such as `read`. */
  readonly operation: string;
  /** A request path, without `/v1/`. */
  readonly path: string;
  /** The request's fields, as parsed from JSON. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The answer is to be wrapped for so long: `5m`. */
  readonly wrapTtl?: string;
  /** Who asks, for templates: what `identity/entity/id/…` answers, or `{entity, groups}`, as parsed from JSON. */
  readonly identity?: Readonly<Record<string, unknown>>;
  /** Only the policies in these documents, by URI: those of one token. */
  readonly policies?: readonly string[];
}
/** What one policy says. */
export interface PolicyAnswer {
  readonly uri: string;
  readonly allowed: boolean;
  /** By which rule, and why: one sentence. */
  readonly reason: string;
  /** Of the path of the rule that decides; of the policy where none does. */
  readonly range: Range;
}
export interface PolicyAnswers {
  readonly answers: readonly PolicyAnswer[];
  /** All of them together, as a token that has all these policies; absent with fewer than two. */
  readonly together?: { readonly allowed: boolean; readonly reason: string };
  /** False when not all files of the workspace were looked at. */
  readonly complete: boolean;
  /** What cannot be made sense of in the question: one sentence. Then there are no answers. */
  readonly refused?: string;
}
export const AskPolicies: RequestType<AskPoliciesParams, PolicyAnswers> = {
  method: 'strongroom/askPolicies',
};

/** What becomes possible with the policy of a document in place of another text of it. */
export interface ComparePolicyParams {
  /** Of the document that holds the policy: the open one, or the file. */
  readonly uri: string;
  /** The other text; absent: there was no policy. */
  readonly before?: string;
}
/** What changed for the requests of one pattern. */
export interface PolicyChange {
  /** As in a policy: a path, with `+` and `*`. */
  readonly path: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** What is allowed before and after is allowed under other conditions: parameters, wrapping, approval. */
  readonly conditions: boolean;
}
export interface PolicyComparison {
  /** Why the server would refuse the document's policy, or the other text: one sentence. Then there are no changes. */
  readonly refused?: { readonly which: 'document' | 'before'; readonly message: string };
  readonly changes: readonly PolicyChange[];
}
/** `null` when the document holds no policy. */
export const ComparePolicy: RequestType<ComparePolicyParams, PolicyComparison | null> = {
  method: 'strongroom/comparePolicy',
};

/** What is needed: by the references in the files of the workspace, or by what an audit log shows to have been done. */
export interface LeastPrivilegeParams {
  /** Of the document whose policy is compared; absent: none is. */
  readonly policy?: string;
  /** The path of an audit log in place of the workspace. */
  readonly auditLog?: string;
  /** Only what this token accessor did, as the log has it. */
  readonly accessor?: string;
}
export interface PolicyNeed {
  /** A request path. */
  readonly path: string;
  readonly capabilities: readonly string[];
}
export interface LeastPrivilege {
  /** A policy that allows just what is needed. */
  readonly minimal: string;
  readonly needs: readonly PolicyNeed[];
  /** False when not everything was looked at. */
  readonly complete: boolean;
  /** Of the policy that was named, unless the server would refuse it. */
  readonly comparison?: {
    readonly missing: readonly PolicyNeed[];
    /** Rules for what is missing. */
    readonly missingRules: string;
    /** Paths of rules that nothing needs, as written. */
    readonly unused: readonly string[];
    /** Capabilities that nothing needs, of rules that something needs. */
    readonly excess: readonly PolicyNeed[];
  };
  /** Why there is none: one sentence. */
  readonly refused?: string;
}
export const FindLeastPrivilege: RequestType<LeastPrivilegeParams, LeastPrivilege> = {
  method: 'strongroom/leastPrivilege',
};

/** A `*.policy-test.yaml`, open or on disk. */
export interface PolicyTestFile {
  readonly uri: string;
}
/** A test as its file says it; its index in the list is the same in {@link PolicyTestResults}. */
export interface PolicyTestFound {
  /** `read secret/data/app`. */
  readonly name: string;
  readonly expect: 'allow' | 'deny';
  readonly range: Range;
}
/** Why a test file, or a part of it, cannot be used: one sentence. */
export interface PolicyTestProblem {
  readonly message: string;
  readonly range: Range;
}
export interface PolicyTestsFound {
  readonly tests: readonly PolicyTestFound[];
  readonly problems: readonly PolicyTestProblem[];
}
export const FindPolicyTests: RequestType<PolicyTestFile, PolicyTestsFound> = {
  method: 'strongroom/findPolicyTests',
};

export interface PolicyTestResult extends PolicyTestFound {
  readonly passed: boolean;
  /** Why it was allowed or denied: one sentence. */
  readonly reason: string;
  /** Of the rule that decided. */
  readonly decides?: { readonly uri: string; readonly range: Range };
}
/** Which rules of one policy decided in a test. */
export interface PolicyCoverage {
  readonly uri: string;
  readonly rules: readonly { readonly range: Range; readonly tested: boolean }[];
}
export interface PolicyTestResults {
  readonly results: readonly PolicyTestResult[];
  readonly problems: readonly PolicyTestProblem[];
  readonly coverage: readonly PolicyCoverage[];
}
export const RunPolicyTests: RequestType<PolicyTestFile, PolicyTestResults> = {
  method: 'strongroom/runPolicyTests',
};

/** Server to client: a document in another language is a policy. */
export interface PolicyFoundParams {
  readonly uri: string;
}
export const PolicyFound: RequestType<PolicyFoundParams, void> = { method: 'strongroom/policyFound' };

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
  readonly state: 'there' | 'absent' | 'deleted' | 'otherVersion';
  readonly fields?: SecretFields;
  /** Names in the same folder, of a secret that is absent. */
  readonly siblings?: readonly string[];
}
/** Server to client; null for what cannot be known. Nobody is asked to log in. */
export const DescribeSecret: RequestType<DescribeSecretParams, SecretDescription | null> = {
  method: 'strongroom/describeSecret',
};

/** A place in a document with a Secret of Kubernetes. */
export interface SecretManifestParams {
  readonly uri: string;
  readonly position: Position;
}
/** A store of the workspace whose secrets are in a vault. */
export interface VaultStore {
  readonly kind: string;
  readonly name: string;
  /** Of the vault's key-value engine; absent when every key begins with it. */
  readonly mount?: string;
  readonly kvVersion: 1 | 2;
  readonly server?: string;
}
export interface ConversionProposal {
  readonly kind: 'proposal';
  readonly name: string;
  readonly namespace?: string;
  readonly fields: readonly string[];
  readonly stores: readonly VaultStore[];
}
/** Can the Secret's values go into a vault, with an ExternalSecret in its place? */
export const ProposeConversion: RequestType<SecretManifestParams, ConversionProposal | Refused> = {
  method: 'strongroom/proposeConversion',
};
export interface PlanConversionParams extends SecretManifestParams {
  readonly store: { readonly kind: string; readonly name: string };
  /** Where the store finds the values. */
  readonly key: string;
}
export interface ConversionPlan {
  readonly kind: 'plan';
  /** The document version that the values and the edits are for. */
  readonly version: number;
  readonly fields: readonly {
    readonly name: string;
    readonly value: readonly ValuePart[];
    /** `base64`: what it stands for goes into the vault; `binary`: it goes there as it is. */
    readonly encoding: 'text' | 'base64' | 'binary';
  }[];
  /** Put the ExternalSecret in place of the Secret. */
  readonly edits: readonly TextEdit[];
}
export const PlanConversion: RequestType<PlanConversionParams, ConversionPlan | Refused> = {
  method: 'strongroom/planConversion',
};

/** A name, and where it is; absent for what is not in the workspace. */
export interface ChainLink {
  readonly label: string;
  readonly at?: { readonly uri: string; readonly range: Range };
  /** What is wrong with it: a few words. */
  readonly problem?: string;
}
/** How one Secret comes from the vault to who uses it, from its end to its beginning. */
export interface ManifestChain {
  readonly secret: string;
  readonly users: readonly ChainLink[];
  readonly makers: readonly {
    readonly maker: ChainLink;
    readonly store?: ChainLink;
    /** Paths of requests, with their fields. */
    readonly reads: readonly ChainLink[];
  }[];
}
/** The chains that the manifests of a document are a part of. */
export const FindChains: RequestType<{ readonly uri: string }, readonly ManifestChain[]> = {
  method: 'strongroom/findChains',
};
