import { describe, expect, it } from 'vitest';
import type { EngineError } from '../../../src-shared/terms/errors';
import type { StudyResult } from '../../../src-shared/contract/study';
import { limitsFrom } from '../limits';
import { exampleStudy } from './exampleStudy.fixture';
import { reportContext } from '../paper/reportContext';
import { studyPdf } from './writePdf';

const outcome = (study: unknown, id = 'labels'): Promise<string> =>
  studyPdf(study as StudyResult, { title: null, author: null, sections: [{ id, note: '' }] })
    .then(() => 'printed', ({ code, detail }: EngineError) => `${code} ${detail}`);

/** The example with something else at a place: `models.features.0.metrics`. */
function changed(path: string, value: unknown): unknown {
  const study = exampleStudy() as unknown;
  const keys = path.split('.');
  const last = keys.pop()!;
  (keys.reduce((part, key) => (part as { [key: string]: unknown })[key], study) as { [key: string]: unknown })[last] = value;
  return study;
}

function manyOpinions(entries: number): StudyResult {
  const study = exampleStudy();
  return { ...study, secondOpinions: Array.from({ length: entries }, () => study.secondOpinions![0]) };
}

const many = (entries: number): string[] => Array.from({ length: entries }, (_, i) => `n${i}`);

describe('a study from a page that is none', () => {
  it('is printed when it is one', async () => {
    expect(await outcome(exampleStudy())).toBe('printed');
  }, 60_000);

  it.each([
    ['wiretell', undefined], ['overview', { rows: 1 }], ['overview.labels', [1, 2]], ['overview.columns', undefined],
    ['overview.categoryOrder', 'abc'],
    ['models', null], ['models.features', 'abc'], ['models.features.0.metrics', undefined],
    ['models.features.3.train.tp', 'many'],
    ['tests', undefined], ['tests.0.levels', null], ['correlation.matrix.0', null], ['correlation.pairs', {}],
    ['settings.split', undefined], ['rejected', 7],
  ])('is refused by the part that is missing or strange: %s', async (path, value) => {
    expect(await outcome(changed(path, value))).toMatch(new RegExp(`^BAD_REQUEST the study: ${path.replaceAll('.', '\\.')}`));
  });

  it.each([
    ['categories', 'labels', changed('overview.categoryOrder', many(200_000)), /overview\.categoryOrder: at most 256 entries/],
    ['levels of a test', 'tests', changed('tests.0.levels', many(20_000)), /tests\.0\.levels: at most 200 entries/],
    ['warnings', 'tests', changed('tests.0.warnings', many(300_000)), /tests\.0\.warnings: at most 100 entries/],
    ['second opinions', 'secondOpinions', manyOpinions(20_000), /at most 100,000 parts .*WIRETELL_LIMITS=reportParts=N/],
  ])('is refused where it is longer than a report can be: %s', { timeout: 60_000 }, async (_, section, study, sentence) => {
    expect(await outcome(study, section)).toMatch(sentence);
  });

  it('is refused where it would have more charts than a report can have, before they are drawn', () => {
    const { chart } = reportContext(exampleStudy(), { limits: limitsFrom('reportCharts=1') });
    chart({}, 20, 20);
    expect(() => chart({}, 20, 20)).toThrow(/at most 1 charts .*WIRETELL_LIMITS=reportCharts=N/);
  });

  it('is refused where nothing is in it, and where a part says something else than the others', async () => {
    expect(await outcome({})).toMatch(/^BAD_REQUEST the study: wiretell/);
    expect(await outcome(changed('correlation.matrix', []), 'correlation')).toMatch(/^BAD_REQUEST the study: it cannot be printed as it is/);
  }, 60_000);
});
