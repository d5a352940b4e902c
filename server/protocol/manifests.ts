import type { Position, Range, TextEdit } from '../text/types';
import type { Refused, RequestType, ValuePart } from './requests';
import type { MeantVault } from './vault';

/** Commands of the client that the server names. */
export const ManifestCommand = {
  /** Argument: `SecretManifestParams`, with the `form` where it is chosen already. */
  convert: 'strongroom.convertSecret',
} as const;

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
/** Can the Secret's values go into a vault, with something else in its place? */
export const ProposeConversion: RequestType<SecretManifestParams, ConversionProposal | Refused> = {
  method: 'strongroom/proposeConversion',
};
/** What may take the place of a Secret whose values go into a vault. */
export const conversionForms = ['externalSecret', 'secretProviderClass', 'injector'] as const;
export type ConversionForm = (typeof conversionForms)[number];

/** What each is called in the titles of actions. */
export const conversionNames: Readonly<Record<ConversionForm, string>> = {
  externalSecret: 'ExternalSecret',
  secretProviderClass: 'SecretProviderClass (CSI)',
  injector: 'Agent Injector Annotations',
};

/** An ExternalSecret reads through a store. */
export interface StoreTarget {
  readonly form: 'externalSecret';
  readonly store: { readonly kind: string; readonly name: string };
  /** Where the store finds the values. */
  readonly key: string;
}
/** The CSI driver and the injector read from the vault themselves. */
export interface PathTarget extends MeantVault {
  readonly form: 'secretProviderClass' | 'injector';
  /** Of the request: `secret/data/app`. */
  readonly path: string;
  readonly kvVersion: 1 | 2;
  /** Of the auth method for Kubernetes. */
  readonly role: string;
}
export type ConversionTarget = StoreTarget | PathTarget;

export interface PlanConversionParams extends SecretManifestParams {
  readonly target: ConversionTarget;
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
  /** Put the other form in place of the Secret, and annotations on what uses it. */
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
