import {
  CodeLens,
  Disposable,
  EventEmitter,
  Range,
  languages,
  type Memento,
  type TextDocument,
} from 'vscode';
import type { LiveVaults } from '../live/liveVaults';
import { readPolicy } from '../vault/policies';
import { fileAt } from './git';
import { policyNameOf } from './policyName';

type Lens = readonly [title: string, command: string];

/** Milliseconds for which what Git said is taken for true, and answers of it that are kept. */
const freshness = 30_000;
const most = 200;

/**
 * Above a policy: how it stands to the one of its name at the vault, and to the last commit. Nobody is asked to log in, and
 * a vault that does not answer or does not let one read has nothing to say.
 */
export function createPolicyLens(live: LiveVaults, memory: Memento): Disposable {
  const emitter = new EventEmitter<void>();
  const stored = live.question(async ({ transport }, name, signal) =>
    readPolicy(transport, name, { signal }),
  );
  const commits = new Map<string, { readonly at: number; readonly text: string | undefined }>();

  const atVault = async (document: TextDocument): Promise<readonly Lens[]> => {
    const vault = await live.current();
    if (!vault) return [];
    const at = vault.profile.name;
    const policy = await stored.ask(vault.client, policyNameOf(memory, document));
    if (!policy) return [[`Not at ${at} yet: push …`, 'strongroom.pushPolicy']];
    return policy.text.trim() === document.getText().trim()
      ? [[`Same as at ${at}`, 'strongroom.comparePolicy']]
      : [
          [`Differs from ${at}: compare …`, 'strongroom.comparePolicy'],
          ['pull …', 'strongroom.pullPolicy'],
          ['push …', 'strongroom.pushPolicy'],
        ];
  };
  const committed = async (document: TextDocument): Promise<string | undefined> => {
    const key = document.uri.toString();
    const before = commits.get(key);
    if (before && Date.now() - before.at < freshness) return before.text;
    const text = (await fileAt(document.uri, 'HEAD'))?.text;
    commits.delete(key);
    // Git that is still looking for repositories is asked again.
    if (text !== undefined) commits.set(key, { at: Date.now(), text });
    const [oldest] = commits.keys();
    if (commits.size > most && oldest !== undefined) commits.delete(oldest);
    return text;
  };
  const inGit = async (document: TextDocument): Promise<readonly Lens[]> => {
    const head = await committed(document);
    return head === undefined || head === document.getText()
      ? []
      : [['What does this change allow?', 'strongroom.explainPolicyChange']];
  };

  return Disposable.from(
    emitter,
    live.onDidChange(() => emitter.fire()),
    languages.registerCodeLensProvider(
      { language: 'vault-policy' },
      {
        onDidChangeCodeLenses: emitter.event,
        provideCodeLenses: async (document) => {
          const all = await Promise.allSettled([atVault(document), inGit(document)]);
          return all
            .flatMap((found) => (found.status === 'fulfilled' ? found.value : []))
            .map(([title, command]) => new CodeLens(new Range(0, 0, 0, 0), { title, command }));
        },
      },
    ),
  );
}
