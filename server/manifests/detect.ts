/** API groups whose kinds are checked. */
const groups =
  'external-secrets\\.io|generators\\.external-secrets\\.io|secrets-store\\.csi\\.x-k8s\\.io|secrets\\.hashicorp\\.com|bitnami\\.com';
const API = new RegExp(`^[ \\t{-]*["']?apiVersion["']?[ \\t]*:[ \\t]*["']?(?:${groups})/`, 'm');
const API_FLOW = new RegExp(`["']apiVersion["'][ \\t]*:[ \\t]*["'](?:${groups})/`);
const SECRET =
  /^[ \t{-]*["']?kind["']?[ \t]*:[ \t]*["']?Secret["']?[ \t,}\r]*(?:#.*)?$|"kind"[ \t]*:[ \t]*"Secret"/m;
const INJECTOR = /(?:vault\.hashicorp\.com|openbao\.openbao\.org)\/[a-z]/;
const ACTION = /uses[ \t]*:[ \t]*["']?hashicorp\/vault-action\b/;
/** What other documents refer to, or what refers to secrets. */
const RELATED =
  /\b(?:secretKeyRef|secretRef|secretName|envFrom|imagePullSecrets)\b|kind["']?[ \t]*:[ \t]*["']?(?:ServiceAccount|Kustomization|ConfigMap)\b|\bkustomize\.config\.k8s\.io\/|^(?:resources|patches|patchesStrategicMerge|namePrefix|nameSuffix)[ \t]*:/m;

/** May this be a document that is checked? By its text alone, so that all others cost a look. */
export function mayBeChecked(text: string): boolean {
  // Four words, one of which is in each of the documents that count.
  if (text.includes('apiVersion') && (API.test(text) || API_FLOW.test(text) || SECRET.test(text)))
    return true;
  return (text.includes('annotations') && mentionsInjector(text)) || ACTION.test(text);
}

/** Has it annotations of the Vault Agent Injector? */
export const mentionsInjector = (text: string): boolean => INJECTOR.test(text);

/** Does it say something that other documents are checked by? */
export const mayBeRelated = (text: string): boolean => RELATED.test(text);
