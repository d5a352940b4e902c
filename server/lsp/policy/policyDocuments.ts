import type { Diagnostic } from 'vscode-languageserver/node';
import type { CheckedPolicy } from '../../policies/check';
import { checkPolicy } from '../../policies/check';
import type { Dialect, Version } from '../../policies/dialects';
import { newest, readVersion } from '../../policies/dialects';
import type { EmbeddedPolicy } from '../../policies/embedded';
import { mayHoldPolicy, policiesIn, policyLanguage } from '../../policies/editor/policiesIn';
import type { VaultLayout } from '../../protocol/vault';
import type { ServerSettings } from '../../protocol/settings';
import type { DocumentText, Finding, Service } from '../../service/types';
import { LineIndex } from '../../text/lineIndex';
import type { LiveFacts } from './liveFacts';
import { toDiagnostic } from './problems';

/** One policy of a document, checked when first asked for. */
export interface PolicyPart extends EmbeddedPolicy {
  readonly checked: CheckedPolicy;
}

/** The policies of one version of an open document. */
export interface PolicyDocument {
  readonly uri: string;
  readonly version: number;
  readonly index: LineIndex;
  readonly parts: readonly PolicyPart[];
  /** Is it written in the language of policies? Then it is edited as one. */
  readonly isWhole: boolean;
  /** The text without what must not be told: the values of secrets that stand in the document. */
  readonly concealed: (words: string) => string;
}

const nameOf = (uri: string): string => uri.replace(/[?#].*$/, '');

/** The policies of the open documents, for one version and dialect each. */
export class PolicyDocuments {
  readonly #service: Service;
  readonly #live: LiveFacts;
  readonly #open = new Set<string>();
  readonly #known = new Map<string, PolicyDocument>();
  #product: ServerSettings['strongroom.policy.dialect'] = 'auto';
  #version: Version | undefined;
  #isEnabled = true;
  #settings = 0;

  constructor(service: Service, live: LiveFacts) {
    this.#service = service;
    this.#live = live;
  }

  configure(settings: ServerSettings): void {
    this.#product = settings['strongroom.policy.dialect'];
    this.#version = readVersion(settings['strongroom.policy.serverVersion']);
    this.#isEnabled = settings['strongroom.enable'];
    this.review();
  }

  /** There may be something else to say about all of them. */
  review(): void {
    this.#settings++;
    this.#known.clear();
  }

  /** By the settings, or that of the vault that the user is logged in to; absent when it is not known. */
  get dialect(): Dialect | undefined {
    return this.#dialectBy(this.#product === 'auto' ? this.#live.now?.layout : undefined);
  }

  /** The same as settings, as far as it is known by now. */
  get dialectSettings(): Pick<
    ServerSettings,
    'strongroom.policy.dialect' | 'strongroom.policy.serverVersion'
  > {
    const { product, version } =
      this.#dialectBy(this.#product === 'auto' ? this.#live.known : undefined) ?? {};
    return {
      'strongroom.policy.dialect': product ?? 'auto',
      'strongroom.policy.serverVersion': version?.join('.') ?? '',
    };
  }

  #dialectBy(layout: VaultLayout | undefined): Dialect | undefined {
    const product = layout?.product ?? this.#product;
    if (product === 'auto') return undefined;
    const version = layout ? readVersion(layout.version) : this.#version;
    return version ? { product, version } : newest[product];
  }

  get isEnabled(): boolean {
    return this.#isEnabled;
  }

  /** Undefined for one that by its name and language holds no policy: its text is not even asked for. */
  of(uri: string): PolicyDocument | undefined {
    const document = this.#service.document(uri);
    if (!document || !mayHoldPolicy(nameOf(uri), document.languageId)) return undefined;
    const known = this.#known.get(uri);
    if (known?.version === document.version) return known;
    const made = this.#make(
      uri,
      { ...document, text: document.text() },
      () => this.#service.findings(uri).findings,
    );
    this.#known.set(uri, made);
    return made;
  }

  /** Only of a document with policies, and while anything is to be said about documents. */
  checked(uri: string): PolicyDocument | undefined {
    const document = this.#isEnabled ? this.of(uri) : undefined;
    return document && document.parts.length > 0 ? document : undefined;
  }

  /** Those that are open. */
  open(): PolicyDocument[] {
    return [...this.#open].flatMap((uri) => this.of(uri) ?? []);
  }

  /** A file that is not open. */
  read(uri: string, text: string): PolicyDocument {
    const findings = () => this.#service.scanText(uri, undefined, text).findings;
    return this.#make(uri, { text, version: 0, languageId: '' }, findings);
  }

  /** Only of a document in the language of policies. */
  edited(uri: string): PolicyDocument | undefined {
    const document = this.of(uri);
    return document?.isWhole ? document : undefined;
  }

  opened(uri: string): void {
    this.#open.add(uri);
  }

  closed(uri: string): void {
    this.#open.delete(uri);
    this.#known.delete(uri);
  }

  /** `id` changes when the diagnostics do, and is empty where there is no policy. */
  diagnostics(uri: string): { readonly id: string; readonly items: readonly Diagnostic[] } {
    const document = this.checked(uri);
    if (!document) return { id: '', items: [] };
    const items = diagnosticsOf(document);
    return { id: `policy ${this.#settings}.${document.version}`, items };
  }

  /** Of a file that is not open; undefined when it holds no policy. */
  problemsOfFile(uri: string, text: string): readonly Diagnostic[] | undefined {
    if (!this.#isEnabled || !mayHoldPolicy(nameOf(uri), '')) return undefined;
    const document = this.read(uri, text);
    return document.parts.length > 0 ? diagnosticsOf(document) : undefined;
  }

  #make(
    uri: string,
    { text, version, languageId }: Omit<DocumentText, 'text'> & { readonly text: string },
    findings: () => readonly Finding[],
  ): PolicyDocument {
    const known = () => ({ dialect: this.dialect, live: this.#live.now });
    const parts = policiesIn(nameOf(uri), languageId, text).map((policy): PolicyPart => {
      let checked: CheckedPolicy | undefined;
      return {
        ...policy,
        get checked() {
          const { interpolated } = policy;
          const { dialect, live } = known();
          return (checked ??= checkPolicy(policy.text, {
            interpolated,
            ...(dialect && { dialect }),
            ...(live && { live }),
          }));
        },
      };
    });
    let index: LineIndex | undefined;
    const indexed = () => (index ??= new LineIndex(text));
    const concealed = (words: string) =>
      findings().reduce((told, { range }) => {
        const { start, end } = indexed().spanOf(range);
        return start < end ? told.replaceAll(text.slice(start, end), '…') : told;
      }, words);
    return {
      uri,
      version,
      get index() {
        return indexed();
      },
      parts,
      isWhole: languageId === policyLanguage,
      concealed,
    };
  }
}

const diagnosticsOf = (document: PolicyDocument): Diagnostic[] =>
  document.parts.flatMap((part) =>
    part.checked.problems.map((problem) => toDiagnostic(document, part, problem)),
  );
