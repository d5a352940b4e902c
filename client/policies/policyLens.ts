import {
  CodeLens,
  Disposable,
  EventEmitter,
  Range,
  languages,
  type Memento,
  type TextDocument,
} from 'vscode';
import type { Profiles } from '../profiles/profiles';
import type { Sessions } from '../session/types';
import { readPolicy } from '../vault/policies';
import { fileAt } from './git';
import { policyNameOf } from './policyName';

/** Milliseconds for which what a vault or Git said is taken for true. */
const freshness = 30_000;
/** Answers that are kept. */
const most = 200;

/** Above a policy: how it stands to the one of its name at the vault, and to the last commit. */
export interface PolicyLens extends Disposable {
  /** What a vault holds is no longer what it was. */
  changed(): void;
}

/** Nobody is asked to log in, and a vault that does not answer or does not let one read has nothing to say. */
export function createPolicyLens(profiles: Profiles, sessions: Sessions, memory: Memento): PolicyLens {
  const emitter = new EventEmitter<void>();
  const known = new Map<string, { readonly at: number; readonly answer: Promise<string | undefined> }>();
  const remembered = async (
    key: string,
    ask: () => Promise<string | undefined>,
  ): Promise<string | undefined> => {
    const before = known.get(key);
    if (before && Date.now() - before.at < freshness) return before.answer;
    const answer = ask().catch(() => undefined);
    known.delete(key);
    known.set(key, { at: Date.now(), answer });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    // Who has nothing to say yet, such as Git while it looks for repositories, is asked again.
    if ((await answer) === undefined) known.delete(key);
    return answer;
  };
  const forget = (): void => {
    known.clear();
    emitter.fire();
  };

  const atVault = async (document: TextDocument): Promise<[title: string, command: string][]> => {
    const profile = profiles.active();
    if (!profile || sessions.state(profile).kind !== 'loggedIn') return [];
    const name = policyNameOf(memory, document);
    const stored = await remembered(`${profile.name} ${name}`, async () => {
      const client = await sessions.client(profile);
      // A text that is none: to be told from a vault that does not say.
      return client && ((await readPolicy(client.transport, name))?.text ?? absent);
    });
    if (stored === undefined) return [];
    if (stored === absent) return [[`Not at ${profile.name} yet: push …`, 'strongroom.pushPolicy']];
    return stored.trim() === document.getText().trim()
      ? [[`Same as at ${profile.name}`, 'strongroom.comparePolicy']]
      : [
          [`Differs from ${profile.name}: compare …`, 'strongroom.comparePolicy'],
          ['push …', 'strongroom.pushPolicy'],
        ];
  };
  const inGit = async (document: TextDocument): Promise<[title: string, command: string][]> => {
    const head = await remembered(`git ${document.uri.toString()}`, async () => {
      return (await fileAt(document.uri, 'HEAD'))?.text;
    });
    return head === undefined || head === document.getText()
      ? []
      : [['What does this change allow?', 'strongroom.explainPolicyChange']];
  };

  const subscriptions = Disposable.from(
    emitter,
    sessions.onDidChange(forget),
    profiles.onDidChange(forget),
    languages.registerCodeLensProvider(
      { language: 'vault-policy' },
      {
        onDidChangeCodeLenses: emitter.event,
        provideCodeLenses: async (document) => {
          const found = await Promise.all([atVault(document), inGit(document)]);
          return found
            .flat()
            .map(([title, command]) => new CodeLens(new Range(0, 0, 0, 0), { title, command }));
        },
      },
    ),
  );
  return { changed: forget, dispose: () => subscriptions.dispose() };
}

const absent = '\u0000absent';
