/**
 * `npm run quality -- CORPUS_DIR…`: scans a labelled corpus with the command line of this tree and scores it by line.
 *
 * `--confidence LEVEL` (default medium), `--half even|odd` (files by the hash of their path: tune on one half, check
 * on the other), `--show missed|wrong|other` (places, never values).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { root } from './lib/paths.mjs';
import { runMain, UserError } from './lib/progress.mjs';

/**
 * A place in a corpus that somebody judged.
 * @typedef {{ file: string, line: number, line_end: number, label: boolean, kind: string }} Label
 * @typedef {{ file: string, line: number, lineEnd: number, rule: string }} Found
 */

const usage = `npm run quality -- CORPUS_DIR… [--confidence low|medium|high] [--half even|odd] [--show missed|wrong|other]

scores the command line of this tree on labelled corpora, by line.
`;

const howToBuild = `A corpus is a folder with

  files/         the text to scan, under neutral names (no "test" or "example" in a path)
  labels.jsonl   one judged place a line:
                 {"file": "a/1.txt", "line": 3, "line_end": 3, "label": true, "kind": "password"}
                 file is relative to files/, lines count from 1, label says whether a secret is there.

To build one, cut samples out of the labelled tests that other scanners publish (CredSweeper, detect-secrets,
secretlint, gitleaks) and write what their authors say about each line. Keep it outside this repository.`;

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      confidence: { type: 'string', default: 'medium' },
      help: { type: 'boolean' },
      half: { type: 'string' },
      show: { type: 'string' },
    },
  });
  if (values.help) return console.log(`${usage}\n${howToBuild}`);
  if (positionals.length === 0) throw new UserError(`Name a corpus folder.\n\n${usage}\n${howToBuild}`);
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-quality-'));
  try {
    const cli = path.join(work, 'cli.cjs');
    await esbuild.build({
      entryPoints: [path.join(root, 'server/cli/main.ts')],
      outfile: cli,
      bundle: true,
      platform: 'node',
      logLevel: 'warning',
      mainFields: ['module', 'main'],
    });
    for (const corpus of positionals) report(corpus, cli, work, values);
  } finally {
    fs.rmSync(work, { recursive: true });
  }
});

/**
 * @param {string} corpus
 * @param {string} cli
 * @param {string} work
 * @param {{ confidence: string, half?: string | undefined, show?: string | undefined }} options
 */
function report(corpus, cli, work, { confidence, half, show }) {
  const labelFile = path.join(corpus, 'labels.jsonl');
  const files = path.join(corpus, 'files');
  if (!fs.existsSync(labelFile) || !fs.existsSync(files)) {
    throw new UserError(`${corpus} is no corpus.\n\n${howToBuild}`);
  }
  const mine = (/** @type {{ file: string }} */ { file }) => half === undefined || halfOf(file) === half;
  const labels = fs
    .readFileSync(labelFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLabel)
    .filter(mine);
  const found = scan(files, cli, path.join(work, 'out.sarif'), confidence).filter(mine);
  const { hits, wrong, missed, other } = score(labels, found);
  const precision = ratio(hits, hits + wrong.length);
  const recall = ratio(hits, hits + missed.length);
  const f1 = ratio(2 * precision * recall, precision + recall);
  console.log(
    `${path.basename(corpus).padEnd(10)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ` +
      `F1 ${f1.toFixed(3)}   (${hits} hit, ${wrong.length} wrong, ${missed.length} missed, ` +
      `${other.length} where nothing is labelled)`,
  );
  const places = { missed, wrong, other }[show ?? ''] ?? [];
  for (const place of places) {
    console.log(
      `  ${path.join(files, place.file)}:${place.line}  ${'rule' in place ? place.rule : place.kind}`,
    );
  }
}

/** @param {string} line @returns {Label} */
function readLabel(line) {
  return JSON.parse(line);
}

/** @param {string} file */
function halfOf(file) {
  return createHash('sha256').update(file).digest().readUInt8(0) % 2 === 0 ? 'even' : 'odd';
}

/** @param {number} a @param {number} b */
function ratio(a, b) {
  return b === 0 ? 0 : a / b;
}

/**
 * What the command line finds. A SARIF address is relative to the scanned folder.
 * @param {string} folder
 * @param {string} cli
 * @param {string} output
 * @param {string} confidence
 * @returns {Found[]}
 */
function scan(folder, cli, output, confidence) {
  const base = fs.realpathSync(folder);
  const flags = ['--format', 'sarif', '--output', output, '--confidence', confidence, '--no-gitignore'];
  const { status, stderr } = spawnSync(process.execPath, [cli, 'scan', base, ...flags], { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new UserError(`The scan of ${folder} failed: ${stderr}`);
  const [run] = JSON.parse(fs.readFileSync(output, 'utf8')).runs;
  const bases = run.originalUriBaseIds ?? {};
  return run.results.map((/** @type {any} */ result) => {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    const uri = new URL(
      artifactLocation.uri,
      bases[artifactLocation.uriBaseId]?.uri ?? pathToFileURL(`${base}/`),
    );
    return {
      file: path.relative(base, fileURLToPath(uri)),
      line: region.startLine,
      lineEnd: region.endLine ?? region.startLine,
      rule: result.ruleId,
    };
  });
}

/**
 * A true label is hit when a finding touches its lines; a false one likewise, unless the finding is that of a true
 * label on the same line.
 * @param {Label[]} labels
 * @param {Found[]} found
 */
function score(labels, found) {
  const touches = (/** @type {Label} */ label, /** @type {Found} */ finding) =>
    label.file === finding.file && finding.line <= label.line_end && finding.lineEnd >= label.line;
  const right = labels.filter((label) => label.label);
  const isRight = (/** @type {Found} */ finding) => right.some((label) => touches(label, finding));
  const missed = right.filter((label) => !found.some((finding) => touches(label, finding)));
  const wrong = labels
    .filter((label) => !label.label)
    .flatMap((label) => {
      const finding = found.find((finding) => touches(label, finding) && !isRight(finding));
      return finding ? [{ ...label, kind: `${label.kind} (${finding.rule})` }] : [];
    });
  const other = found.filter((finding) => !labels.some((label) => touches(label, finding)));
  return { hits: right.length - missed.length, wrong, missed, other };
}
