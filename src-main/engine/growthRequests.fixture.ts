import type { EngineMethod } from '../../src-shared/contract/contract';
import type { StudyResult } from '../../src-shared/contract/study';
import { attached, withAttachment } from './report/hostilePdf.fixture';

/** What a request may be about: an open dataset, its study, and files that it names. */
export type Asked = { dataset: string; study: StudyResult; file: (name: string, content: string | Uint8Array) => string };

/**
 * What can grow in a request or a document, one entry each: the bench grows it tenfold three times, the tests hold the largest
 * against the smallest. Beyond a ceiling, or where it is no sensible request, the answer is a sentence.
 */
export type GrowthRequest = {
  name: string;
  sizes: readonly [number, number, number, number];
  ask: (size: number, asked: Asked) => [method: EngineMethod, request: unknown];
};

const listed = <T>(size: number, entry: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => entry(i));
const compared = { family: 'custom', factor: 'flag', outcome: 'attack', levels: null, top: null, pairs: false };

export const growthRequests: GrowthRequest[] = [
  {
    name: 'depth of settings', sizes: [50, 500, 5000, 50_000],
    ask: (size, { file }) => ['settings.open', { file: file('deep.json', `${'{"a":'.repeat(size)}1${'}'.repeat(size)}`) }],
  },
  {
    name: 'label map entries', sizes: [20, 200, 2000, 20_000],
    ask: (size, { dataset }) => ['dataset.relabel', { dataset, labelCategories: Object.fromEntries(listed(size, (i) => [`l${i}`, 'dos'])) }],
  },
  {
    name: 'filters', sizes: [20, 200, 2000, 20_000],
    ask: (size, { dataset }) => ['tests.run', {
      dataset, alpha: 0.05, tests: [{ ...compared, filters: listed(size, (i) => ({ column: 'service', include: ['http', `s${i}`] })) }],
    }],
  },
  {
    name: 'values of a filter', sizes: [20, 200, 2000, 20_000],
    ask: (size, { dataset }) => ['tests.run', {
      dataset, alpha: 0.05, tests: [{ ...compared, filters: [{ column: 'service', include: ['http', ...listed(size - 1, (i) => `s${i}`)] }] }],
    }],
  },
  {
    name: 'features', sizes: [20, 200, 2000, 20_000],
    ask: (size, { dataset, study: { settings: { target, balance, split, penalty, C, intercept, seed } } }) => ['models.fitEach', {
      dataset, target, balance, split, penalty, C, intercept, seed, features: listed(size, () => 'src_bytes'), leftOut: [],
    }],
  },
  {
    name: 'sections', sizes: [3, 30, 300, 3000],
    ask: (size, { study, file }) => ['report.save', {
      study, format: 'pdf', file: file('out.pdf', ''), options: { title: null, author: null, sections: listed(size, () => ({ id: 'check', note: '' })) },
    }],
  },
  {
    name: 'second opinions', sizes: [20, 200, 2000, 20_000],
    ask: (size, { study, file }) => ['report.check', {
      report: file('study.pdf', withAttachment(attached(JSON.stringify({
        ...study, settings: { ...study.settings, asked: { secondOpinions: listed(size, () => 'src_bytes') } },
      })))),
      source: { kind: 'sample', seed: 1 },
    }],
  },
];
