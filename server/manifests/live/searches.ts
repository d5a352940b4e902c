import { matchesGo } from '../re2';
import { metadataPath } from '../vaultPath';
import { storeFor } from '../workspace/storesReached';
import { meant } from './reads';
import type { LiveCheck } from './report';
import { reportOf } from './report';
import { checkRights } from './roles';

/** Does what an ExternalSecret searches for match any secret? */
export const searchProblems: LiveCheck = (facts, index, ask, problems) => {
  for (const remote of facts.remotes) {
    const store = remote.store && storeFor(index, remote.store, facts.namespace)?.facts;
    const vault = store?.store?.vault;
    if (remote.use !== 'find' || !vault || (vault.version === 'v1' && vault.path === undefined)) continue;
    const { key = '', name } = remote;
    const path =
      vault.version === 'v1' ? `${vault.path}/${key}` : metadataPath(vault, key).replace(/\/+$/, '');
    const request = { ...meant(vault), path: path.replace(/\/+$/, '') };
    checkRights(
      { ...remote, ...(store.roles[0] && { role: store.roles[0] }) },
      request,
      'list',
      ask,
      problems,
    );
    const found = ask.folder(request);
    if (!found?.isComplete) continue;
    const report = reportOf(problems, found);
    // The openBao provider neither looks into folders nor puts the path before a name.
    const isDeep = store.store?.provider === 'vault';
    const begin = isDeep && key !== '' ? `${key}/` : '';
    const secrets = isDeep ? found.secrets : found.secrets.filter((one) => !one.includes('/'));
    if (secrets.length === 0)
      report(
        {
          code: 'vault-find-nothing',
          message: `At ${found.profile} there is no secret below ${request.path}.`,
        },
        remote,
      );
    else if (name !== undefined && !secrets.some((one) => matchesGo(name, begin + one)))
      report(
        {
          code: 'vault-find-nothing',
          message: `At ${found.profile} no secret below ${request.path} has a name that matches '${name}'.`,
        },
        remote,
      );
  }
};
