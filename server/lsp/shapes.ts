/** The shape of every message that the server reads. */
import { operations } from '../policies/decide';
import { conversionForms } from '../protocol/manifests';
import { list, object } from './params';

const position = object({ line: 'integer', character: 'integer' });
export const range = object({ start: position, end: position });
const textDocument = object({ uri: 'string' });
const folder = object({ uri: 'string', name: 'string' });
const findingRef = object({ uri: 'string', version: 'integer', range, fingerprint: 'string' });
const target = object(
  { mount: 'string', kvVersion: { oneOf: [1, 2] }, path: 'string', field: 'string' },
  { envName: 'string', address: 'string', namespace: 'string' },
);

const excludes = list(object({ folder: 'string', globs: list('string') }));

export const shapes = {
  excludes,
  folders: list(folder),
  open: object({
    textDocument: object({ uri: 'string', languageId: 'string', version: 'integer', text: 'string' }),
  }),
  change: object({
    textDocument: object({ uri: 'string', version: 'integer' }),
    contentChanges: list(object({ text: 'string' }, { range })),
  }),
  close: object({ textDocument }),
  diagnostic: object({ textDocument }, { previousResultId: 'string' }),
  workspaceDiagnostic: object(
    { previousResultIds: list(object({ uri: 'string', value: 'string' })) },
    { partialResultToken: 'anything', workDoneToken: 'anything' },
  ),
  scanWorkspace: object({}, { workDoneToken: 'string' }),
  codeAction: object({
    textDocument,
    range,
    context: object({ diagnostics: list('anything') }, { only: list('string'), triggerKind: 'integer' }),
  }),
  hover: object({ textDocument, position }),
  document: object({ textDocument }),
  vaultLayout: object({
    profile: 'string',
    product: { oneOf: ['vault', 'openbao'] },
    version: 'string',
    mounts: list(
      object({ path: 'string', type: 'string' }, { kvVersion: { oneOf: [1, 2] }, accessor: 'string' }),
    ),
    namespaces: list('string'),
    complete: { oneOf: [true, false] },
  }),
  names: list('string'),
  secretDescription: object(
    {
      profile: 'string',
      isCertain: { oneOf: [true, false] },
      state: { oneOf: ['there', 'absent', 'noVersion', 'deleted', 'otherVersion', 'noMount'] },
    },
    { fields: 'anything', siblings: list('string'), mount: 'string', latest: 'integer' },
  ),
  folderDescription: object({
    profile: 'string',
    isCertain: { oneOf: [true, false] },
    secrets: list('string'),
    isComplete: { oneOf: [true, false] },
  }),
  roleDescription: object(
    { profile: 'string', isCertain: { oneOf: [true, false] }, isThere: { oneOf: [true, false] } },
    {
      siblings: list('string'),
      policies: list('string'),
      serviceAccounts: list('string'),
      namespaces: list('string'),
    },
  ),
  askPolicies: object(
    { operation: { oneOf: operations }, path: 'string' },
    { policies: list('string'), parameters: 'anything', identity: 'anything', wrapTtl: 'string' },
  ),
  comparePolicy: object({ uri: 'string' }, { before: 'string' }),
  leastPrivilege: object({}, { policy: 'string', auditLog: 'string', accessor: 'string' }),
  secretManifest: object({ uri: 'string', position }),
  planConversion: object({
    uri: 'string',
    position,
    target: object(
      { form: { oneOf: conversionForms } },
      {
        store: object({ kind: { oneOf: ['SecretStore', 'ClusterSecretStore'] }, name: 'string' }),
        key: 'string',
        path: 'string',
        kvVersion: { oneOf: [1, 2] },
        role: 'string',
        server: 'string',
        namespace: 'string',
      },
    ),
  }),
  testFile: object({ uri: 'string' }),
  selectionRange: object({ textDocument, positions: list(position) }),
  references: object({
    textDocument,
    position,
    context: object({ includeDeclaration: { oneOf: [true, false] } }),
  }),
  rename: object({ textDocument, position, newName: 'string' }),
  watchedFiles: object({ changes: list(object({ uri: 'string' })) }),
  folderChanges: object({ event: object({ added: list(folder), removed: list(folder) }) }),
  settings: object({ settings: 'anything' }, { excludes: 'anything' }),
  findingRef,
  planMove: object({ finding: findingRef, target }),
  planIgnore: object({ finding: findingRef, scope: { oneOf: ['line', 'workspace'] }, reason: 'string' }),
  printReferences: object({ target }),
} as const;
