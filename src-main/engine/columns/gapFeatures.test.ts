import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli, TestFolder } from '../../cli/runCli.fixture';
import type { StudyResult } from '../../../src-shared/contract/study';
import { readInMemory } from '../read/readInMemory.fixture';
import { cellText } from './dataset';
import { matchGapFeatures } from './gapFeatures';
import { countDistinctRows, featuresOf } from './sameRows';

/** Whether `size` is missing tells the attack; its value does not. */
const table = (gaps: boolean): string => ['size,kind,n,label', ...Array.from({ length: 60 }, (_, i) =>
  [gaps && i % 3 === 0 ? '' : i % 5, i % 4 === 0 ? 'NA' : 'tcp', i % 7, i % 3 === 0 ? 'smurf' : 'normal'].join(','))].join('\n');

describe('a feature that says where a number was missing', () => {
  it('is there on request, for numbers with gaps alone', async () => {
    const { dataset } = await readInMemory(table(true), { gapFeatures: true });
    expect(featuresOf(dataset).map(({ name }) => name)).toEqual(['size', 'kind', 'n', 'size was missing']);
    const [column] = dataset.columns.slice(-1);
    expect(Array.from(dataset.rowPatterns.subarray(0, 4), (pattern) => cellText(column, pattern))).toEqual(['1', '0', '0', '1']);
    const plain = (await readInMemory(table(true))).dataset;
    expect(plain.columns).toHaveLength(4);
    expect(countDistinctRows(dataset)).toBe(countDistinctRows(plain));
  });

  it('stands in a second file too, with gaps there or without', async () => {
    const train = (await readInMemory(table(true), { gapFeatures: true })).dataset;
    const test = matchGapFeatures(train, (await readInMemory(table(false))).dataset);
    const column = test.columns.find(({ name }) => name === 'size was missing')!;
    expect(Array.from({ length: test.patterns }, (_, pattern) => cellText(column, pattern)).every((text) => text === '0')).toBe(true);
    expect(matchGapFeatures(train, train)).toBe(train);
  });

  const folder = new TestFolder();
  afterAll(() => folder.remove());

  it('goes into every model, and a report with it is checked', async () => {
    const file = folder.at('gaps.csv');
    writeFileSync(file, table(true));
    writeFileSync(folder.at('whole.csv'), table(false));
    const args = ['study', file, '--test', folder.at('whole.csv'), '--gap-features', '--target', 'smurf', '--split', 'none', '--combined', 'all',
      '--json', folder.at('out.json'), '--report', folder.at('out.pdf')];
    expect(await runCli(args)).toMatchObject({ code: 0 });
    const study = folder.json('out.json') as StudyResult;
    expect(study.settings.gapFeatures).toBe(true);
    expect(study.models.features.find(({ name }) => name === 'size was missing')!.metrics.accuracy).toBe(1);
    expect(study.combined!.features).toContain('size was missing');
    expect(study.testSet!.features.map(({ name }) => name)).toContain('size was missing');
    expect(study.correlation.pairs.find(({ a, b }) => a === 'size' && b === 'size was missing')!.r).toBeNull();
    expect(await runCli(['check', folder.at('out.pdf'), file, '--test', folder.at('whole.csv')])).toMatchObject({ code: 0 });
  });
});
