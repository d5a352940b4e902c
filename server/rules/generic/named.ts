import type { Confidence } from '../../protocol/findings';
import type { Candidate } from '../define';
import { promiseOf } from './names';
import { lookOf } from './values';

/** Weighs a value by the name that the group `name` holds; the name and the value are surely one entry. */
export function judgeNamed({ secret, groups }: Candidate): Confidence | undefined {
  const promise = promiseOf(groups['name'] ?? '');
  const look = promise && lookOf(secret, groups['secretBare'] === undefined);
  if (look === undefined || /\s/.test(secret)) return undefined;
  if (look === 'random' || look === 'hex') return promise === 'word' && secret.length < 12 ? 'low' : 'medium';
  if (look === 'word' || look === 'guessable') return promise === 'password' ? 'low' : undefined;
  if (look === 'uuid') return promise === 'secret' ? 'medium' : 'low';
  return promise === 'password' ? 'medium' : 'low';
}
