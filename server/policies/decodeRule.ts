import type { Block, Item } from '../hcl';
import { nameOf, ParserCrash } from '../hcl';
import type { Span } from '../text/types';
import { itemsNamed, stringsUnder } from './blocks';
import { controlGroupOf, openbaoControlGroup, vaultControlGroup } from './controlGroup';
import type { Any } from './decode';
import { Decoder } from './decode';
import type { Dialect } from './dialects';
import { hasBehaviour, hasCapability, hasPathKey } from './dialects';
import { filterTemplateProblem } from './filterTemplate';
import { goQuote, parseTime, ValueError } from './goValues';
import { Refusal } from './refusal';
import type { Conditions, Rule } from './rule';
import { patternOf, printPattern } from './rule';
import { splitTemplate } from './template';
import { readTtl } from './ttl';

export interface DecodedRule {
  /** As far as it could be read; absent where there is no block. */
  readonly rule?: Rule;
  /** In the server's order; it tells the first one. */
  readonly refusals: readonly Refusal[];
  /** Its time is over: the server drops it, and everything of it that it has not looked at. */
  readonly expired: boolean;
}

const legacy: Readonly<Record<string, readonly string[]>> = {
  deny: ['deny'],
  read: ['read', 'list'],
  write: ['create', 'read', 'update', 'delete', 'list'],
  sudo: ['create', 'read', 'update', 'delete', 'list', 'sudo'],
};

interface Fields {
  policy: string;
  capabilities: string[];
  expiration: string;
  minTtl?: Any;
  maxTtl?: Any;
  allowed?: Map<string, Any[]>;
  denied?: Map<string, Any[]>;
  required: string[];
  mfa: string[];
  paginationLimit: bigint;
  filterPath: string;
}

/** Reads one `path` item, its first key taken off. `now` in milliseconds since 1970. */
export function decodeRule(text: string, item: Item, dialect: Dialect, now: number): DecodedRule {
  return new RuleDecoder(text, item, dialect).read(now);
}

class RuleDecoder {
  readonly #decoder: Decoder;
  readonly #item: Item;
  readonly #dialect: Dialect;
  readonly #home: Span;
  readonly #refusals: Refusal[] = [];

  constructor(text: string, item: Item, dialect: Dialect) {
    this.#item = item;
    this.#dialect = dialect;
    this.#home = item.keys[0] ?? { start: item.start, end: item.start + 4 };
    this.#decoder = new Decoder(text, this.#home);
  }

  read(now: number): DecodedRule {
    const { keys, value } = this.#item;
    const source = this.#try(() => (keys[0] ? nameOf(keys[0]) : 'path'));
    if (source === undefined) return this.#done();
    this.#label = source;
    const template = this.#try(() => {
      const parts = splitTemplate(source);
      if (parts) return parts;
      throw new Refusal('failed to validate policy templating: unbalanced templating characters', this.#home);
    });
    if (value?.kind !== 'object') {
      this.#try(() => this.#decoder.itemsOf(value));
      return this.#done();
    }
    this.#try(() => this.#decoder.checkKeys(value.items, (key) => hasPathKey(this.#dialect, key)));
    const openbaoGroup =
      controlGroupOf(this.#dialect) === 'openbao' && hasPathKey(this.#dialect, 'control_group')
        ? this.#try(() => openbaoControlGroup(this.#decoder, value.items))
        : undefined;
    const fields = this.#fields(value.items);
    if (this.#isExpired(fields.expiration, now)) return { refusals: this.#refusals, expired: true };
    const pattern = patternOf(source);
    if (printPattern(pattern).includes('+*'))
      this.#refuse(
        new Refusal(
          this.#prefixed(`invalid use of wildcards ('+*' is forbidden)`, printPattern(pattern)),
          this.#home,
        ),
      );
    const capabilities = this.#capabilities(value, fields);
    const denied = capabilities[0] === 'deny';
    const conditions: Conditions = denied ? {} : this.#conditions(fields, capabilities);
    const controlGroup =
      openbaoGroup ??
      (denied || controlGroupOf(this.#dialect) === 'openbao'
        ? undefined
        : this.#try(() => vaultControlGroup(this.#decoder, value.items, capabilities)));
    return this.#done({
      ...pattern,
      ...conditions,
      ...(controlGroup && { controlGroup }),
      source,
      capabilities,
      templated: (template?.selectors.length ?? 0) > 0,
      item: this.#item,
      pathSpan: this.#home,
      block: value,
    });
  }

  #label = '';

  #done(rule?: Rule): DecodedRule {
    const refusals = hasBehaviour(this.#dialect, 'prefixesPathErrors')
      ? this.#refusals.map(({ message, span, parts }) => new Refusal(this.#prefixed(message), span, parts))
      : this.#refusals;
    return { ...(rule && { rule }), refusals, expired: false };
  }

  #prefixed(message: string, path = this.#label): string {
    return `path ${goQuote(path)}: ${message}`;
  }

  #fields(items: readonly Item[]): Fields {
    const fields: Fields = {
      policy: '',
      capabilities: [],
      expiration: '',
      required: [],
      mfa: [],
      paginationLimit: 0n,
      filterPath: '',
    };
    const decoder = this.#decoder;
    const field = (
      name: string,
      shown: string,
      decode: (node: Parameters<Decoder['string']>[0], name: string) => void,
    ) => {
      if (!hasPathKey(this.#dialect, name)) return;
      this.#try(() => decoder.field(items, name, (node) => decode(node, shown)), true);
    };
    field('policy', 'root.Policy', (node, name) => (fields.policy = decoder.string(node, name)));
    field('capabilities', 'root.Capabilities', (node, name) =>
      fields.capabilities.push(...decoder.strings(node, name)),
    );
    field('expiration', 'root.expiration', (node, name) => (fields.expiration = decoder.string(node, name)));
    field('min_wrapping_ttl', 'root.min_wrapping_ttl', (node, name) => {
      fields.minTtl = decoder.any(node, name, fields.minTtl, false);
    });
    field('max_wrapping_ttl', 'root.max_wrapping_ttl', (node, name) => {
      fields.maxTtl = decoder.any(node, name, fields.maxTtl, false);
    });
    field('allowed_parameters', 'root.allowed_parameters', (node, name) =>
      decoder.parameters(node, name, (fields.allowed ??= new Map())),
    );
    field('denied_parameters', 'root.denied_parameters', (node, name) =>
      decoder.parameters(node, name, (fields.denied ??= new Map())),
    );
    field('required_parameters', 'root.required_parameters', (node, name) =>
      fields.required.push(...decoder.strings(node, name)),
    );
    field('mfa_methods', 'root.mfa_methods', (node, name) => fields.mfa.push(...decoder.strings(node, name)));
    field(
      'pagination_limit',
      'root.pagination_limit',
      (node, name) => (fields.paginationLimit = decoder.integer(node, name)),
    );
    field('list_scan_response_keys_filter_path', 'root.list_scan_response_keys_filter_path', (node, name) => {
      fields.filterPath = decoder.string(node, name);
    });
    return fields;
  }

  #isExpired(expiration: string, now: number): boolean {
    if (expiration === '' || this.#refusals.length > 0) return false;
    const time = this.#try(() => {
      try {
        return parseTime(expiration);
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        throw new Refusal(`invalid expiration time: ${error.message}`, this.#spanOf('expiration'));
      }
    }, true);
    return time !== undefined && time < now;
  }

  /** A scan that ends at `deny`: what comes behind it is not looked at. */
  #capabilities(block: Block, fields: Fields): readonly string[] {
    let all: readonly string[] = fields.capabilities;
    if (fields.policy !== '') {
      const old = Object.hasOwn(legacy, fields.policy) ? legacy[fields.policy] : undefined;
      if (!old)
        this.#refuse(
          new Refusal(this.#prefixed(`invalid policy ${goQuote(fields.policy)}`), this.#spanOf('policy')),
        );
      else all = fields.policy === 'deny' ? old : [...all, ...old];
    }
    for (const [i, name] of all.entries()) {
      if (name === 'deny') return ['deny'];
      if (hasCapability(this.#dialect, name)) continue;
      const literal = stringsUnder(block, 'capabilities')[i]?.literal;
      this.#refuse(
        new Refusal(
          this.#prefixed(`invalid capability ${goQuote(name)}`),
          literal ?? this.#spanOf('capabilities'),
        ),
      );
    }
    return all;
  }

  #conditions(fields: Fields, capabilities: readonly string[]): Conditions {
    const ttl = (key: 'min_wrapping_ttl' | 'max_wrapping_ttl', value: Any | undefined) =>
      this.#try(() => readTtl(value, this.#spanOf(key), `error parsing ${key}: `)) ?? 0n;
    const minWrappingTtl = ttl('min_wrapping_ttl', fields.minTtl);
    const maxWrappingTtl = ttl('max_wrapping_ttl', fields.maxTtl);
    if (minWrappingTtl !== 0n && maxWrappingTtl !== 0n && maxWrappingTtl < minWrappingTtl)
      this.#refuse(
        new Refusal(
          'max_wrapping_ttl cannot be less than min_wrapping_ttl',
          this.#spanOf('max_wrapping_ttl'),
        ),
      );
    if (fields.filterPath !== '') {
      const problem = capabilities.includes('list')
        ? filterTemplateProblem(fields.filterPath)
        : 'list_scan_response_keys_filter_path needs to be used on a path with the list capability';
      if (problem !== undefined)
        this.#refuse(new Refusal(problem, this.#spanOf('list_scan_response_keys_filter_path')));
    }
    return {
      ...(fields.allowed && { allowedParameters: lowerCased(fields.allowed) }),
      ...(fields.denied && { deniedParameters: lowerCased(fields.denied) }),
      ...(fields.required.length > 0 && { requiredParameters: fields.required }),
      ...(fields.mfa.length > 0 && { mfaMethods: fields.mfa }),
      ...(minWrappingTtl !== 0n && { minWrappingTtl }),
      ...(maxWrappingTtl !== 0n && { maxWrappingTtl }),
      ...(fields.paginationLimit > 0n && { paginationLimit: fields.paginationLimit }),
      ...(fields.filterPath !== '' && { responseKeysFilterPath: fields.filterPath }),
    };
  }

  #spanOf(key: string): Span {
    const { value } = this.#item;
    const item = value?.kind === 'object' ? itemsNamed(value, key).at(-1) : undefined;
    return item?.value ?? item ?? this.#home;
  }

  #refuse(refusal: Refusal): void {
    this.#refusals.push(refusal);
  }

  #try<T>(read: () => T, prefixed = false): T | undefined {
    try {
      return read();
    } catch (error) {
      if (error instanceof ParserCrash) this.#refuse(new Refusal(error.message, this.#home));
      else if (error instanceof Refusal)
        this.#refuse(prefixed ? new Refusal(this.#prefixed(error.message), error.span, error.parts) : error);
      else throw error;
      return undefined;
    }
  }
}

function lowerCased(parameters: ReadonlyMap<string, readonly Any[]>): Map<string, readonly Any[]> {
  return new Map([...parameters].map(([name, values]) => [name.toLowerCase(), values]));
}
