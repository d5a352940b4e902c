type Yaml = typeof import('yaml');

/** The YAML library, loaded when it is first needed: an import would cost every start of the server. */
export function loadYaml(): Yaml {
  const library: Yaml = require('yaml');
  return library;
}

const MOST_KEYS_IN_LINE = 200;

/** False for texts on which the library takes more than linear time: hundreds of keys nested in one line. */
export function isTameYaml(text: string): boolean {
  let keys = 0;
  for (const [token] of text.matchAll(/\n|[:?-][ \t]/g)) {
    keys = token === '\n' ? 0 : keys + 1;
    if (keys > MOST_KEYS_IN_LINE) return false;
  }
  return true;
}
