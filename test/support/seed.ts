/**
 * Property tests try the same texts in every run, so that a change is what makes one fail. `STRONGROOM_SEED=N` tries
 * others; what is found goes into a test of its own.
 */
import * as fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['STRONGROOM_SEED'] ?? 20_261_125) });
