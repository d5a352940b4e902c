import { hole } from './yaml/hole';

/** One action, with texts inside that hold braces of their own. */
export const helmAction = /\{\{(?:"(?:\\.|[^"\\\n])*"|`[^`]*`|\/\*[^]*?\*\/|[^}"`]|\}(?!\}))*\}\}/g;
/** What only Helm knows: its objects, and the functions that take one of a chart's templates. */
const HELM =
  /\{\{[^}]*(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|template|tpl)[ (]|\bdefine\s)/;

/** Is this a template of a chart, by what is in it? */
export const isHelm = (text: string): boolean => text.includes('{{') && HELM.test(text);

export interface Masked {
  /** As long as the template, its lines where they were. */
  readonly text: string;
  /** Are there actions that add or take away lines? Then what is missing may be there in the end. */
  readonly open: boolean;
}

/** A Helm template as YAML: actions with a line to themselves are blank, those inside a value are {@link hole}s. */
export function maskHelm(text: string): Masked {
  let open = false;
  const masked = text.replace(helmAction, (action, offset: number) => {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const before = text.slice(lineStart, offset).replace(helmAction, '').trim();
    const after = /^[^\n]*/.exec(text.slice(offset + action.length))?.[0] ?? '';
    if (before === '' && after.replace(helmAction, '').trim() === '') {
      open = true;
      return action.replace(/[^\n]/g, ' ');
    }
    if (action.includes('\n')) open = true;
    return action.replace(/[^\n]/g, hole);
  });
  return { text: masked, open };
}
