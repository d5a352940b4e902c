type Yaml = typeof import('yaml');

/** The YAML library, loaded when it is first needed: an import would cost every start of the server. */
export function loadYaml(): Yaml {
  const library: Yaml = require('yaml');
  return library;
}

const MOST_KEYS_IN_LINE = 200;
const DEEPEST = 500;

/** False for texts on which the library takes more than linear time: hundreds of keys in one line, or of open brackets. */
export function isTameYaml(text: string): boolean {
  let keys = 0;
  let depth = 0;
  for (const [token] of text.matchAll(/[\n[\]{}]|[:?-][ \t]/g)) {
    if (token === '\n') keys = 0;
    else if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    else keys++;
    if (keys > MOST_KEYS_IN_LINE || depth > DEEPEST) return false;
  }
  return true;
}
