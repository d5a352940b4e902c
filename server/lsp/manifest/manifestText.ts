import { mayBeChecked, mayBeRelated } from '../../manifests/detect';

/** Languages, as VS Code and its extensions call them, that manifests are written in. */
export const manifestLanguages = ['yaml', 'json', 'jsonc', 'helm', 'github-actions-workflow'] as const;
const languages = new Set<string>(manifestLanguages);
/** Files that can hold manifests, by their names. */
export const manifestNames = /(?:\.ya?ml|\.json|\/Kustomization)$/i;

/** Can a document be a manifest, by its name and language? */
export const mayBeManifest = (uri: string, languageId: string): boolean =>
  languages.has(languageId) || manifestNames.test(uri);

/** Is there a manifest in it that is checked by itself? */
export const isManifest = mayBeChecked;

/** Is there anything about secrets in it? All other texts cost this look. */
export const isAboutSecrets = (text: string): boolean => mayBeChecked(text) || mayBeRelated(text);
