/**
 * Bundles the extension, the language server and the command line into `dist/`, one CommonJS file each and five that are
 * loaded when they are needed, and notes in `dist/meta/` what went into them. `--production` minifies, `--watch` rebuilds on change, `--if-changed` builds only when
 * a source is newer than the bundles, `--tests` also bundles the tests that run inside VS Code.
 */
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { copyKeytar, thisPlatform } from './scripts/lib/keytarBinary.mjs';
import { root } from './scripts/lib/paths.mjs';
import { runMain, UserError } from './scripts/lib/progress.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** keytar is native code: it stays beside the bundle (`dist/keytar/`), and is loaded on first use. */
const keytarBeside = {
  name: 'keytar-beside',
  setup(/** @type {esbuild.PluginBuild} */ build) {
    build.onResolve({ filter: /^keytar$/ }, () => ({ path: './keytar/lib/keytar.js', external: true }));
  },
};

/** What no start needs: built once, and loaded from beside the others when first asked for. By the name of its bundle. */
const partsOf = {
  rules: 'server/rules/index.ts',
  manifests: 'server/manifests/index.ts',
  session: 'server/lsp/behind.ts',
};
/** Packages that several bundles share. */
const packagesOf = { yaml: 'yaml', protocol: 'vscode-languageserver/node' };

const partsBeside = {
  name: 'parts-beside',
  setup(/** @type {esbuild.PluginBuild} */ build) {
    for (const [bundle, name] of Object.entries(packagesOf))
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
        path: `./${bundle}.js`,
        external: true,
      }));
    for (const [bundle, source] of Object.entries(partsOf)) {
      const filter = new RegExp(`(^|/)${path.basename(source, '.ts').replace('index', bundle)}(/index)?$`);
      build.onResolve({ filter }, ({ path: name, resolveDir, kind }) => {
        const file = path.join(resolveDir, name);
        const isPart = [`${file}.ts`, `${file}/index.ts`].includes(path.join(root, source));
        if (!isPart || kind === 'entry-point') return undefined;
        // An import would load it at once.
        return bundle === 'rules'
          ? { path: bundle, namespace: 'late' }
          : { path: `./${bundle}.js`, external: true };
      });
    }
    build.onResolve({ filter: /^\.\/rules\.js$/ }, ({ path: name }) => ({ path: name, external: true }));
    build.onLoad({ filter: /^rules$/, namespace: 'late' }, () => ({
      contents: `module.exports = { get rules() { return require('./rules.js').rules; } };`,
    }));
  },
};

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // VS Code 1.100 runs extensions on Node.js 20.
  target: 'node20',
  metafile: true,
  logLevel: 'warning',
  sourcemap: !production,
  minify: production,
  // ES modules first: bundles get smaller, and vscode-jsonrpc's UMD requires cannot be followed.
  mainFields: ['module', 'main'],
  legalComments: 'none',
};

/** @type {Record<string, esbuild.BuildOptions>} */
const bundles = {
  extension: { entryPoints: ['client/extension.ts'], external: ['vscode'], plugins: [keytarBeside] },
  server: { entryPoints: ['server/main.ts'], plugins: [partsBeside] },
  cli: {
    entryPoints: ['server/cli/main.ts'],
    banner: { js: '#!/usr/bin/env node' },
    plugins: [partsBeside],
  },
  ...Object.fromEntries(
    Object.entries(partsOf).map(([name, source]) => [
      name,
      { entryPoints: [source], plugins: [partsBeside] },
    ]),
  ),
  ...Object.fromEntries(Object.entries(packagesOf).map(([name, entry]) => [name, { entryPoints: [entry] }])),
};

/** @type {esbuild.BuildOptions} */
const hostTests = {
  ...common,
  entryPoints: ['test/host/*.ts'],
  outdir: 'dist/test/host',
  external: ['vscode', 'mocha', 'keytar', 'node-vault', 'esbuild'],
  minify: false,
  sourcemap: 'inline',
};

/** esbuild has printed its messages already. @returns {never} */
function buildFailed() {
  throw new UserError('The build failed.');
}

/** @param {string} name @param {esbuild.BuildResult} result */
function finish(name, result) {
  const outfile = `dist/${name}.js`;
  if (result.errors.length > 0 || !result.metafile) return console.log(`${outfile}: not built`);
  fs.mkdirSync(path.join(root, 'dist/meta'), { recursive: true });
  fs.writeFileSync(
    path.join(root, 'dist/meta', `${name}.json`),
    JSON.stringify(result.metafile, undefined, 1),
  );
  if (name === 'cli') fs.chmodSync(path.join(root, outfile), 0o755);
  const size = fs.statSync(path.join(root, outfile)).size;
  console.log(`${outfile.padEnd(18)}${(size / 1024).toFixed(0).padStart(6)} KiB`);
}

/** Whether the bundles are there and newer than everything they are made from. */
function isCurrent() {
  const age = (/** @type {string} */ name) =>
    fs.statSync(path.join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const below = (/** @type {string} */ folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name));
  const sources = [
    ...below('client'),
    ...below('server'),
    'package.json',
    'package-lock.json',
    'esbuild.mjs',
  ];
  const built = Object.keys(bundles).map((name) => age(`dist/${name}.js`));
  return Math.max(...sources.map(age)) < Math.min(...built);
}

await runMain(async () => {
  if (flags.has('--if-changed') && isCurrent()) return console.log('the bundles are current');
  for (const [name, bundle] of Object.entries(bundles)) {
    const options = { ...common, ...bundle, outfile: `dist/${name}.js` };
    if (!flags.has('--watch')) {
      finish(name, await esbuild.build(options).catch(buildFailed));
      continue;
    }
    /** @type {esbuild.Plugin} */
    const report = { name: 'report', setup: (build) => build.onEnd((result) => finish(name, result)) };
    const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), report] });
    await context.watch();
  }
  if (!copyKeytar(thisPlatform(), path.join(root, 'dist/keytar')))
    console.log('no keychain module for this platform');
  if (flags.has('--tests')) await esbuild.build(hostTests).catch(buildFailed);
});
