import type { Profile } from '../session/types';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const texts = [
  'namespace',
  'caFile',
  'clientCertFile',
  'clientKeyFile',
  'tlsServerName',
  'authMount',
  'username',
  'roleId',
] as const;
const choices: Readonly<Record<string, readonly string[]>> = {
  authMethod: ['token', 'userpass', 'approle'],
  tokenStorage: ['keychain', 'memory'],
};

/** What is wrong with an address, in words; undefined when it can be used. */
export function addressProblem(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return 'Write the address as https://vault.example.com:8200.';
  }
  if (url.username !== '' || url.password !== '')
    return 'The address must not contain a user name or password.';
  if (url.search !== '' || url.hash !== '') return 'The address must end after the host and port.';
  if (url.pathname !== '/') return `Leave out the path: ${url.origin}`;
  return undefined;
}

/** Over plain http a token can be read on the way, unless the way does not leave the machine. */
export function isUnencrypted(address: string): boolean {
  const url = new URL(address);
  return url.protocol === 'http:' && !loopback.test(url.hostname);
}

/** `https://vault.example.com:8200`, without a trailing slash. */
export function normalizeAddress(address: string): string {
  return new URL(address.trim()).origin;
}

/**
 * One entry of `strongroom.profiles` as the user wrote it by hand: a profile, or a sentence that says what
 * is wrong with it. Members of the wrong type are wrong, unknown members are ignored.
 */
export function parseProfile(entry: unknown): Profile | string {
  if (typeof entry !== 'object' || entry === null)
    return 'A profile must be an object with a name and an address.';
  const source = new Map<string, unknown>(Object.entries(entry));
  const name = source.get('name');
  const address = source.get('address');
  if (typeof name !== 'string' || name.trim() === '') return 'A profile has no name.';
  if (typeof address !== 'string') return `Profile "${name}" has no address.`;
  const problem = addressProblem(address);
  if (problem !== undefined) return `Profile "${name}": ${problem}`;

  let profile: Profile = { name, address: normalizeAddress(address) };
  for (const key of texts) {
    const value = source.get(key);
    if (value === undefined || value === '') continue;
    if (typeof value !== 'string') return `Profile "${name}": "${key}" must be a text.`;
    profile = { ...profile, [key]: value };
  }
  for (const [key, allowed] of Object.entries(choices)) {
    const value = source.get(key);
    if (value === undefined) continue;
    if (!allowed.some((choice) => choice === value)) {
      return `Profile "${name}": "${key}" must be one of ${allowed.join(', ')}.`;
    }
    profile = { ...profile, [key]: value };
  }
  const pinned = source.get('pinned');
  if (pinned === undefined) return profile;
  if (!Array.isArray(pinned) || !pinned.every((path) => typeof path === 'string')) {
    return `Profile "${name}": "pinned" must be a list of paths.`;
  }
  return { ...profile, pinned };
}

/** All usable profiles in order, and what is wrong with the others. Of two with one name, the first counts. */
export function parseProfiles(value: unknown): { profiles: readonly Profile[]; problems: readonly string[] } {
  const profiles: Profile[] = [];
  const problems: string[] = [];
  for (const entry of Array.isArray(value) ? value : []) {
    const profile = parseProfile(entry);
    if (typeof profile === 'string') problems.push(profile);
    else if (profiles.some((other) => other.name === profile.name)) {
      problems.push(`There are two profiles named "${profile.name}"; the second is not used.`);
    } else profiles.push(profile);
  }
  return { profiles, problems };
}
