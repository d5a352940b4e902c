/** The scan engine: text in, findings out. Pure; throws on no text. */
import type { TokenRule } from '../rules/define';
import { rules } from '../rules/index';
import { assemble } from './assemble';
import { RecordedDocument } from './documentScan';
import { StringLines } from './lines';
import { collect } from './records';
import { compileRules } from './rulebook';
import type { Rulebook } from './rulebook';
import type { DocumentScan, ScanOptions, ScanResult } from './types';

let builtIn: Rulebook | undefined;
/** Made when first asked for: it takes a good part of a start. */
const book = (): Rulebook => (builtIn ??= compileRules(rules));
const clean: ScanResult = { findings: [], truncated: false, suppressed: 0 };

/** The built-in rules and a workspace's own. Throws on a keyword that is not lower case or empty. */
export function rulebookWith(more: readonly TokenRule[]): Rulebook {
  return more.length === 0 ? book() : compileRules([...rules, ...more]);
}

/** Scans a text once. Linear in its length whatever it holds. */
export function scan(text: string, options: ScanOptions): ScanResult {
  const rulebook = options.rulebook ?? book();
  const records = collect(text, rulebook, options.languageId);
  return records.length === 0 ? clean : assemble(records, new StringLines(text), options, rulebook);
}

/** Scans a text that will be edited; `apply` costs what the edit touches. */
export function openScan(text: string, options: ScanOptions): DocumentScan {
  return new RecordedDocument(text, options.rulebook ?? book(), options);
}
