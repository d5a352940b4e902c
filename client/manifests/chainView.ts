import { Disposable, Range, Uri, ViewColumn, commands, window, workspace, type WebviewPanel } from 'vscode';
import { FindChains, type ChainLink } from '../../server/protocol/manifests';
import type { LanguageServer } from '../languageClient/languageServer';
import type { Log } from '../ui/log';
import { chainPage, openPlace } from './chainPage';

/** Milliseconds without a change before the page is made again. */
const quiet = 600;

/** The page that shows where the Secrets of a manifest come from. */
export interface ChainView extends Disposable {
  show(document: Uri): Promise<void>;
}

export function createChainView(server: LanguageServer, log: Log): ChainView {
  let panel: WebviewPanel | undefined;
  let shown: Uri | undefined;
  let timer: NodeJS.Timeout | undefined;

  const render = async (): Promise<void> => {
    if (!panel || !shown) return;
    const chains = await server.request(FindChains, { uri: shown.toString() });
    panel.webview.html = chainPage(workspace.asRelativePath(shown), chains);
  };
  const later = (): void => {
    if (!panel) return;
    clearTimeout(timer);
    const make = (): void =>
      void render().catch((error: unknown) => log.error('The chain could not be shown', error));
    timer = setTimeout(make, quiet);
  };
  const subscriptions = Disposable.from(
    workspace.onDidChangeTextDocument(({ document: { languageId } }) => {
      if (languageId === 'yaml' || languageId === 'json') later();
    }),
    // The page may only lead to places in files.
    commands.registerCommand(openPlace, async (place: ChainLink['at']) => {
      if (!place) return;
      const { start, end } = place.range;
      const selection = new Range(start.line, start.character, end.line, end.character);
      await commands.executeCommand('vscode.open', Uri.parse(place.uri, true), {
        selection,
        viewColumn: ViewColumn.One,
      });
    }),
  );
  return {
    show: async (document) => {
      shown = document;
      if (!panel) {
        panel = window.createWebviewPanel('strongroom.chain', 'Secrets of the Manifest', ViewColumn.Beside, {
          enableScripts: false,
          enableCommandUris: [openPlace],
          enableFindWidget: true,
          localResourceRoots: [],
        });
        panel.onDidDispose(() => (panel = undefined));
      } else panel.reveal();
      await render();
      // What the vault says comes a moment later.
      later();
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
      panel?.dispose();
    },
  };
}
