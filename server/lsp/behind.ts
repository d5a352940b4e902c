/**
 * All that makes the answers: a bundle of its own, which the server loads when the client has its reply to `initialize`,
 * and the thread that scans files when it starts.
 */
export { runScanThread } from './scanThread';
export { openSession } from './session';
