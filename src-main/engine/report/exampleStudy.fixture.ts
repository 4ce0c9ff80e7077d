import { readFileSync } from 'node:fs';
import type { StudyResult } from '../../../src-shared/contract/study';

/**
 * A study of the KDD Cup 99 10 % file, as `fixtures/makeExampleStudy.py` computes it; a fresh copy for every caller.
 */
export const exampleStudy = (): StudyResult =>
  JSON.parse(readFileSync(new URL('./fixtures/exampleStudy.json', import.meta.url), 'utf8')) as StudyResult;
