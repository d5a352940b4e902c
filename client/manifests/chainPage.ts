import type { ChainLink, ManifestChain } from '../../server/protocol/manifests';

/** The command that a link of the page runs; its argument is a {@link ChainLink}'s place. */
export const openPlace = 'strongroom.openPlace';

/** The chains as a page without any script: headings, lists and links, so that keyboard and screen reader find their way. */
export function chainPage(file: string, chains: readonly ManifestChain[]): string {
  const body =
    chains.length === 0
      ? '<p>No Secret that a manifest makes or uses is in this file.</p>'
      : chains.map(section).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Secrets of ${escape(file)}</title>
<style>${style}</style>
</head>
<body>
<h1>Secrets of ${escape(file)}</h1>
${body}
</body>
</html>`;
}

function section({ secret, users, makers }: ManifestChain): string {
  const made = makers.map(
    ({ maker, store, reads }) =>
      part('Made by', [maker]) +
      (store ? part('Through', [store]) : '') +
      (reads.length > 0 ? part('From the vault', reads) : ''),
  );
  const nobody = { label: 'nothing in the workspace' };
  const unmade = { label: 'nothing in the workspace', problem: 'who makes it?' };
  return `<section>
<h2>Secret ${escape(secret)}</h2>
${part('Used by', users.length > 0 ? users : [nobody], 'part first')}
${made.length > 0 ? made.join('\n') : part('Made by', [unmade])}
</section>`;
}

const part = (title: string, links: readonly ChainLink[], classes = 'part'): string =>
  `<div class="${classes}"><h3>${title}</h3><ul>${links.map((link) => `<li>${item(link)}</li>`).join('')}</ul></div>`;

function item({ label, at, problem }: ChainLink): string {
  const words = escape(label);
  const linked = at
    ? `<a href="command:${openPlace}?${encodeURIComponent(JSON.stringify([at]))}">${words}</a>`
    : words;
  return problem === undefined ? linked : `${linked} <span class="problem">⚠ ${escape(problem)}</span>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `
body { font: var(--vscode-font-weight) var(--vscode-font-size) var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1.5em 2em; }
h1 { font-size: 1.4em; font-weight: 600; }
h2 { font-size: 1.1em; margin: 1.5em 0 .5em; }
h3 { font-size: .9em; margin: 0 0 .4em; font-weight: 600; color: var(--vscode-descriptionForeground); }
.part { position: relative; border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, #8888)); border-radius: 4px; padding: .6em .9em; margin-bottom: 1em; width: fit-content; min-width: 14em; background: var(--vscode-editorWidget-background); }
.part:not(.first)::before { content: ''; position: absolute; left: 1.2em; top: -1em; height: 1em; border-left: 2px solid var(--vscode-descriptionForeground); }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: .15em 0; overflow-wrap: anywhere; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
.problem { color: var(--vscode-editorWarning-foreground); }
`;
