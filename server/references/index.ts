import type { ReferenceFormatId } from '../protocol/settings';
import { bankVaults } from './bankVaults';
import type { ReferenceFormat } from './reference';
import { vals } from './vals';

/** Every reference format, the default first. */
export const formats: readonly ReferenceFormat[] = [vals, bankVaults];

/** The format of a setting's value; the default for a value that is not known. */
export function formatFor(id: ReferenceFormatId): ReferenceFormat {
  return formats.find((format) => format.id === id) ?? vals;
}
