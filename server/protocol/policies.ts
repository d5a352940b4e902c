import type { Range } from '../text/types';
import type { RequestType } from './requests';

/** Commands of the client that the server names. */
export const PolicyCommand = {
  /** Argument: `{ path?: string }`, the path to propose. */
  ask: 'strongroom.askPolicies',
} as const;

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
