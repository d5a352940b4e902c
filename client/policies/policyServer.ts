import { Disposable, languages, window, workspace } from 'vscode';
import type { VaultLayout } from '../../server/protocol/vault';
import type { DescribeLayout } from '../live/layout';
import type { LiveVaults } from '../live/liveVaults';

const language = 'vault-policy';
const names: Readonly<Record<string, string>> = { vault: 'HashiCorp Vault', openbao: 'OpenBao' };

/** Beside the language of a policy: which server it is checked for, and why that one. */
export function createPolicyServer(live: LiveVaults, describe: DescribeLayout): Disposable {
  const item = languages.createLanguageStatusItem('strongroom.policyServer', { language });
  item.name = 'Strongroom: server of policies';
  let turn = 0;

  const update = async (): Promise<void> => {
    if (window.activeTextEditor?.document.languageId !== language) return;
    const mine = ++turn;
    const settings = workspace.getConfiguration('strongroom.policy');
    const product = settings.get('dialect', 'auto');
    const given = names[product];
    const vault = given === undefined ? await describe().catch(() => undefined) : undefined;
    if (mine !== turn) return;
    const version = settings.get('serverVersion', '');
    item.text = given === undefined ? textOf(vault) : `${given} ${version || '(newest)'}`;
    item.detail = given === undefined ? detailOf(vault) : 'as the settings say';
    item.command =
      vault || given !== undefined
        ? { title: 'Settings', command: 'workbench.action.openSettings', arguments: ['strongroom.policy'] }
        : { title: 'Log in', command: 'strongroom.switchProfile' };
  };
  const changed = (): void => void update();
  const subscriptions = Disposable.from(
    item,
    live.onDidChange(changed),
    window.onDidChangeActiveTextEditor(changed),
    workspace.onDidOpenTextDocument(changed),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('strongroom.policy')) changed();
    }),
  );
  item.text = textOf(undefined);
  changed();
  return subscriptions;
}

const textOf = (vault: VaultLayout | undefined): string =>
  vault ? `${names[vault.product]} ${vault.version}` : 'OpenBao or HashiCorp Vault';

const detailOf = (vault: VaultLayout | undefined): string =>
  vault ? `as ${vault.profile} is` : 'no vault says which: a problem is what both refuse';
