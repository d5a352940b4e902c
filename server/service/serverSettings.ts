import type { ServerSettings } from '../protocol/settings';
import { settings } from '../protocol/settings';

const keys = Object.entries(settings).flatMap(([key, { readBy }]) =>
  readBy === 'server' ? [key as keyof ServerSettings] : [],
);

/** Findings per file beyond which an editor or a report only gets slower. */
const mostFindings = 10_000;

/**
 * The server's settings out of whatever a client sent: a missing value, one of the wrong type or outside its
 * enumeration becomes the default, an unknown key is dropped.
 */
export function serverSettings(given?: unknown): ServerSettings {
  const source: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const result = Object.fromEntries(keys.map((key) => [key, accepted(key, source[key])]));
  return result as unknown as ServerSettings;
}

function accepted(key: keyof ServerSettings, value: unknown): unknown {
  const declaration = settings[key];
  const allowed: readonly unknown[] | undefined = declaration.enum;
  if (typeof value !== typeof declaration.default || (allowed && !allowed.includes(value))) {
    return declaration.default;
  }
  if (typeof value !== 'number') return value;
  return Number.isFinite(value)
    ? Math.min(Math.max(Math.floor(value), 1), mostFindings)
    : declaration.default;
}
