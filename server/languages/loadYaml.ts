type Yaml = typeof import('yaml');

/** The YAML library, loaded when it is first needed: an import would cost every start of the server. */
export function loadYaml(): Yaml {
  const library: Yaml = require('yaml');
  return library;
}
