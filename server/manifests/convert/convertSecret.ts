import type { ConversionTarget } from '../../protocol/manifests';
import type { Span } from '../../text/types';
import { externalSecretFor } from './externalSecret';
import { annotatePods, injectionNote, injectorAnnotations } from './injection';
import type { ConvertibleSecret } from './readSecret';
import { secretProviderClassFor } from './secretProviderClass';

/** A change of a document's own text. */
interface Change extends Span {
  readonly newText: string;
}

/** A document of the same file that uses the Secret. */
export interface SecretUser {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

/** What is written in place of the Secret, and into each of those that use it; undefined where nothing is. */
export function convertSecret(
  text: string,
  secret: ConvertibleSecret,
  target: ConversionTarget,
  users: readonly SecretUser[],
): { readonly newText: string; readonly ofUsers: readonly (Change | undefined)[] } {
  if (target.form === 'externalSecret')
    return { newText: externalSecretFor(text, secret, target), ofUsers: [] };
  if (target.form === 'secretProviderClass')
    return { newText: secretProviderClassFor(text, secret, target), ofUsers: [] };
  const annotations = injectorAnnotations(secret, target);
  const ofUsers = users.map((user) => annotatePods(user.text, annotations));
  const changed = users.filter((_, i) => ofUsers[i]).map(({ kind, name }) => `${kind} ${name}`);
  return { newText: injectionNote(text, secret, annotations, changed), ofUsers };
}
