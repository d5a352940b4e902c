import { availability, capabilities, pathKeys } from '../dialects';

/** What each capability allows, each a sentence. */
const capabilityWords: Readonly<Record<string, string>> = {
  create: 'Write what is not there yet (POST or PUT). A write needs update where something is there.',
  read: 'Read (GET).',
  update: 'Write over what is there (POST or PUT), and use endpoints that act, such as encrypt or renew.',
  patch: 'Change parts of what is there (PATCH).',
  delete: 'Delete (DELETE).',
  list: 'List the names below the path (LIST). Names are not filtered by what may be read.',
  sudo: 'Use root-protected paths, on top of the capability that the request needs.',
  deny: 'Nothing is allowed, whatever other rules for the same path say.',
  scan: 'List the names below the path and its folders (SCAN).',
  subscribe: 'Subscribe to events of the path.',
  recover: 'Recover the path from a snapshot.',
};

const keyWords: Readonly<Record<string, string>> = {
  capabilities: 'What may be done with the paths of this rule. Without any, what they match is denied.',
  policy: 'The old way to write capabilities: read, write, sudo or deny.',
  comment: 'For people: the server ignores it.',
  allowed_parameters:
    'Only these parameters may be sent, with one of the values listed; an empty list is any value, "*" any other parameter.',
  denied_parameters:
    'These parameters may not be sent with a value listed; an empty list is any value, "*" every parameter.',
  required_parameters: 'All these parameters must be sent.',
  min_wrapping_ttl: 'The answer must be wrapped, for at least so long: seconds, or a duration such as 5m.',
  max_wrapping_ttl: 'The answer must be wrapped, for at most so long: seconds, or a duration such as 5m.',
  mfa_methods: 'MFA methods that a request must pass. Only HashiCorp Vault Enterprise looks at them.',
  control_group: 'Others have to approve a request before it is answered.',
  subscribe_event_types: 'Types of events that may be subscribed to.',
  pagination_limit: 'The most names that one LIST answers.',
  expiration: 'From then on the rule counts for nothing: RFC 3339, or seconds since 1970.',
  list_scan_response_keys_filter_path:
    'LIST and SCAN answer only names for which this path, a template with .key, may be read.',
};

const withAvailability = (words: string, where: string | undefined): string =>
  where === undefined ? words : `${words} Only in ${where}.`;

/** What a capability allows and where it exists; undefined for one that nobody has. */
export function describeCapability(name: string): string | undefined {
  const words = Object.hasOwn(capabilityWords, name) ? capabilityWords[name] : undefined;
  return words && withAvailability(words, availability(capabilities, name));
}

/** What a key of a rule does and where it exists; undefined for one that nobody has. */
export function describeKey(name: string): string | undefined {
  const words = Object.hasOwn(keyWords, name) ? keyWords[name] : undefined;
  return words && withAvailability(words, availability(pathKeys, name));
}

/** Templates of paths: `insert` has `$1` for what is to be filled in. */
export const selectors: readonly {
  readonly label: string;
  readonly insert: string;
  readonly words: string;
}[] = [
  ['identity.entity.id', 'The id of the entity that asks.'],
  ['identity.entity.name', 'The name of the entity that asks.'],
  ['identity.entity.metadata.KEY', 'A value of the metadata of the entity that asks.'],
  ['identity.entity.aliases.ACCESSOR.id', 'The id of its alias in one auth mount.'],
  ['identity.entity.aliases.ACCESSOR.name', 'The name it has in one auth mount.'],
  ['identity.entity.aliases.ACCESSOR.metadata.KEY', 'A value of the metadata of its alias.'],
  ['identity.entity.aliases.ACCESSOR.custom_metadata.KEY', 'A value of the custom metadata of its alias.'],
  ['identity.groups.names.NAME.id', 'The id of a group by its name, if the entity is in it.'],
  ['identity.groups.names.NAME.metadata.KEY', 'A value of the metadata of a group, by its name.'],
  ['identity.groups.ids.ID.name', 'The name of a group by its id, if the entity is in it.'],
  ['identity.groups.ids.ID.metadata.KEY', 'A value of the metadata of a group, by its id.'],
  ['time.now', 'The time of the request, in seconds since 1970.'],
  ['time.now.plus.DURATION', 'A time after the request, in seconds since 1970.'],
  ['time.now.minus.DURATION', 'A time before the request, in seconds since 1970.'],
].map(([label = '', words = '']) => {
  let at = 0;
  return { label, words, insert: label.replace(/\b[A-Z]+\b/g, (name) => `\${${++at}:${name}}`) };
});

/** What a template stands for; undefined for one that the servers do not know. */
export function describeSelector(selector: string): string | undefined {
  return selectors.find(({ label }) =>
    new RegExp(`^${label.replaceAll('.', '\\.').replace(/\b[A-Z]+\b/g, '.+')}$`).test(selector),
  )?.words;
}
