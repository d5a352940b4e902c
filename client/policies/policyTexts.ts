import { Disposable, Uri, workspace } from 'vscode';

const scheme = 'strongroom-policy';
/** Texts that are kept for editors that show them. */
const most = 50;

/** Read-only documents: policies as a vault or Git holds them, and reports on them. */
export interface PolicyTexts extends Disposable {
  /** A document with this text, named `name`, whose ending decides its language. */
  add(name: string, text: string): Uri;
}

export function createPolicyTexts(): PolicyTexts {
  const texts = new Map<string, string>();
  let count = 0;
  const registration = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) =>
      texts.get(uri.toString()) ?? 'This is no longer known. Run the command again.',
  });
  return {
    add: (name, text) => {
      const uri = Uri.from({ scheme, path: `/${name}`, query: String(++count) });
      texts.set(uri.toString(), text);
      const [oldest] = texts.keys();
      if (texts.size > most && oldest !== undefined) texts.delete(oldest);
      return uri;
    },
    dispose: () => registration.dispose(),
  };
}
