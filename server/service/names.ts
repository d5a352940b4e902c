import type { Finding } from '../engine/types';

/** Names that say nothing about what the secret is for. */
const VAGUE =
  /^(?:token|key|secret|password|passwd|pwd|pass|auth|authorization|value|data|default|api_?key|credentials?|url|uri|text|str|string|name|id|x|const|let|var|val)$/;
/** Variables that the system or a runtime gives a meaning to. */
const RESERVED =
  /^(?:PATH|HOME|USER|USERNAME|LOGNAME|SHELL|PWD|OLDPWD|LANG|LC_\w+|TERM|TMP|TEMP|TMPDIR|IFS|PS\d|UID|EUID|PPID|HOSTNAME|HOST|DISPLAY|EDITOR|PAGER|LD_\w+|DYLD_\w+|NODE_OPTIONS|NODE_PATH|NODE_ENV|PYTHONPATH|PYTHONHOME|CLASSPATH|GOPATH|GOROOT|GEM_\w+|RUBY\w+|PERL5\w*|JAVA_HOME|SYSTEMROOT|COMSPEC|WINDIR|PATHEXT|BASH_ENV|ENV)$/;
const LONGEST = 64;

/** `<workspace>/<provider>`, below the mount. */
export function proposePath(workspace: string | undefined, finding: Finding): string {
  return `${slug(workspace ?? '') || 'app'}/${slug(finding.rule.suggest.path) || 'secret'}`;
}

/** In snake case, from the variable that holds it or from the rule. */
export function proposeField(finding: Finding): string {
  return meaningful(finding) ?? finding.rule.suggest.field;
}

/** In upper snake case; `isTaken` says whether another secret has the name already. */
export function proposeEnvName(finding: Finding, isTaken: (name: string) => boolean): string {
  const named = meaningful(finding)?.toUpperCase();
  const base = named !== undefined && !RESERVED.test(named) ? named : finding.rule.suggest.env;
  let name = base;
  for (let suffix = 2; isTaken(name) && suffix < 1000; suffix++) name = `${base}_${suffix}`;
  return name;
}

/** Can it be set as an environment variable and read in every language? */
export function isEnvName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && name.length <= 200 && !RESERVED.test(name.toUpperCase());
}

/** The holder's own name in snake case, if it tells more than that it is a secret. */
function meaningful({ name }: Finding): string | undefined {
  const snake = plain(name ?? '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  // One or two letters are an abbreviation that only the code around explains.
  return snake.length < 3 || /^\d/.test(snake) || VAGUE.test(snake) ? undefined : snake;
}

function slug(text: string): string {
  return plain(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .replaceAll(/^[-_]+|[-_]+$/g, '')
    .slice(0, LONGEST);
}

/** Letters without their accents. */
const plain = (text: string): string => text.slice(0, 400).normalize('NFKD').replaceAll(/\p{M}/gu, '');
