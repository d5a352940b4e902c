import { createHmac } from 'node:crypto';

/** HMAC-SHA-256 of rule and value under the key, as 32 hexadecimal digits (128 bits). */
export function fingerprint(key: Uint8Array, ruleId: string, value: string): string {
  return createHmac('sha256', key).update(`${ruleId}\0${value}`).digest('hex').slice(0, 32);
}
