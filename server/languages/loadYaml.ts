/** The YAML library, loaded when it is first needed: it costs a tenth of the server's start. */
export function loadYaml(): typeof import('yaml') {
  // oxlint-disable-next-line typescript/no-require-imports -- the bundler keeps this lazy; an import is not
  return require('yaml') as typeof import('yaml');
}
