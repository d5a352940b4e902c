import { mayBeChecked, mayBeRelated } from '../../manifests/detect';

const languages = new Set(['yaml', 'json', 'jsonc', 'helm', 'github-actions-workflow']);
/** Files that can hold manifests, by their names. */
export const manifestNames = /(?:\.ya?ml|\.json|\/Kustomization)$/i;

/** Can a document be a manifest, by its name and language? */
export const mayBeManifest = (uri: string, languageId: string): boolean =>
  languages.has(languageId) || manifestNames.test(uri);

/** Is there anything about secrets in it? All other texts cost this look. */
export const isAboutSecrets = (text: string): boolean => mayBeChecked(text) || mayBeRelated(text);
