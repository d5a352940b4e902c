import { Acl } from '../../policies/acl';
import { decide } from '../../policies/decide';
import { kindOf, policyNames } from '../../policies/detect';
import type { Dialect } from '../../policies/dialects';
import { newest } from '../../policies/dialects';
import { embeddedPolicies } from '../../policies/embedded';
import type { Policy } from '../../policies/policy';
import { parseForSome } from '../../policies/policy';
import type { Service } from '../../service/types';
import type { WorkspaceHost } from '../host';
import type { Log } from '../log';
import { inSlices } from '../slices';
import { policyFiles } from './policyFiles';

interface Sources {
  readonly host: WorkspaceHost;
  readonly service: Service;
  readonly log: Log;
  readonly dialect: () => Dialect | undefined;
  /** More is known than before. */
  readonly changed: () => void;
}

/** A file that is nothing but a policy is named like it. */
const wholeFile = /(?:\.policy)?\.(?:hcl|json|policy|vault-policy)$/i;
const terraform = /\.(?:tf|tofu)$/i;

/** The policies of the workspace by the names that they have, or will have, in the vault. */
export class NamedPolicies {
  readonly #sources: Sources;
  /** Undefined until they are asked for. More than one of a name: which is meant is not known. */
  #found: Map<string, (Policy | undefined)[]> | undefined;
  #isWhole = false;
  #reading = new AbortController();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Files that were written, made or removed; without them, whatever there is. */
  filesChanged(uris?: readonly string[]): void {
    if (!this.#found || uris?.every((uri) => !policyNames.test(nameOf(uri)))) return;
    this.#found = undefined;
    this.#sources.changed();
  }

  /** May who has these do that? Undefined when it is not known: one of them is not in the workspace, or depends on who it is. */
  readonly allows = (
    names: readonly string[],
    operation: 'read' | 'list',
    path: string,
  ): boolean | undefined => {
    if (names.includes('root')) return true;
    if (!this.#found) this.#readAll();
    if (!this.#isWhole) return undefined;
    const known = names.map((name) => ({ name, all: this.#found?.get(name) ?? [] }));
    // What every vault has from its beginning allows no secrets.
    const own = known.filter(({ name, all }) => name !== 'default' || all.length > 0);
    const policies = own.flatMap(({ all: [policy, ...others] }) => (others.length > 0 ? [] : (policy ?? [])));
    if (policies.length < own.length) return undefined;
    const dialect = this.#sources.dialect() ?? newest.openbao;
    const acl = new Acl(policies, dialect);
    const { allowed } = decide(acl, { operation, path }, dialect);
    return !allowed && acl.dropped.length > 0 ? undefined : allowed;
  };

  #readAll(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#isWhole = false;
    this.#found = new Map();
    this.#read(this.#found, this.#reading.signal).catch((error: unknown) =>
      this.#sources.log.failure('the policies of the workspace', error),
    );
  }

  async #read(found: Map<string, (Policy | undefined)[]>, signal: AbortSignal): Promise<void> {
    if (!(await inSlices(this.#steps(found), signal))) return;
    this.#isWhole = true;
    this.#sources.changed();
  }

  *#steps(found: Map<string, (Policy | undefined)[]>): Generator<undefined> {
    const { host, service, dialect } = this.#sources;
    const add = (name: string, policy: Policy | undefined) =>
      void found.set(name, [...(found.get(name) ?? []), policy]);
    for (const { uri: folder } of host.folders)
      for (const uri of policyFiles(folder)) {
        yield;
        const name = nameOf(uri);
        if (!wholeFile.test(name) && !terraform.test(name)) continue;
        const text = service.document(uri)?.text() ?? host.readFile(uri) ?? '';
        if (terraform.test(name))
          for (const [own, policy] of declared(name, text))
            add(own, policy === undefined ? undefined : read(policy));
        else if (kindOf(text) === 'policy') add(name.replace(wholeFile, ''), read(text));
      }
    function read(text: string): Policy | undefined {
      const policy = parseForSome(text, dialect());
      return policy.ok ? policy : undefined;
    }
  }
}

const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** The texts of the policies that Terraform makes, by name; undefined for one that Terraform puts together. */
function* declared(file: string, text: string): Generator<readonly [string, string | undefined]> {
  if (!text.includes('vault_policy')) return;
  for (const { text: policy, interpolated, outer } of embeddedPolicies(file, text) ?? []) {
    const { start, end } = outer({ start: 0, end: policy.length });
    const block = text.lastIndexOf('resource "vault_policy"', start);
    const rest = text.indexOf('\n}', end);
    const around = block < 0 ? '' : text.slice(block, start) + text.slice(end, rest < 0 ? end : rest);
    const name = /^\s*name\s*=\s*"([^"$]+)"/m.exec(around)?.[1];
    if (name !== undefined) yield [name, interpolated ? undefined : policy];
  }
}
