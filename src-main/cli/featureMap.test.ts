import { afterAll, describe, expect, it } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { netflowTable, unswTable } from '../engine/twoFamilies.fixture';
import { runCli, TestFolder } from './runCli.fixture';

/** A person says which column of the second file stands for which of the first, where no family does. */
describe('a feature map of one’s own', () => {
  const folder = new TestFolder();
  afterAll(() => folder.remove());
  const train = folder.write('train.csv', unswTable(400));
  const test = folder.write('test.csv', netflowTable(200, 5).replace('FLOW_DURATION_MILLISECONDS', 'how_long'));
  const mapped = (content: unknown): string => folder.write('map.json', JSON.stringify(content));
  const study = (map: string, ...options: string[]) =>
    runCli(['study', train, '--test', test, '--features', 'dur', '--target', 'attack', '--feature-map', map, ...options]);

  it('gives names and units, stands in the results, and is checked with them', async () => {
    const map = mapped([{ from: 'how_long', to: 'dur', factor: 1e-3 }]);
    const [json, pdf] = [folder.at('out.json'), folder.at('out.pdf')];
    expect(await study(map, '--json', json, '--report', pdf)).toMatchObject({ code: 0 });
    const { settings, testSet } = folder.json('out.json') as StudyResult;
    expect(settings.asked.testSet).toEqual({ leaveOutOverlap: false, featureMap: [{ from: 'how_long', to: 'dur', factor: 1e-3 }] });
    expect(testSet!.schema.messages[0]).toBe('By the feature map: how_long as dur, divided by 1,000.');
    expect(testSet!.features.map(({ name, test: matrix }) => [name, matrix])).toEqual([['dur', { tp: 100, fn: 0, fp: 0, tn: 100 }]]);
    expect(await runCli(['check', pdf, train, '--test', test])).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  });

  it('is refused in a sentence where it does not fit', async () => {
    const refused = async (content: unknown, words: string): Promise<void> =>
      expect(await study(mapped(content))).toMatchObject({ code: 1, err: expect.stringContaining(words) });
    await refused([{ from: 'nosuch', to: 'dur' }], 'the feature map names “nosuch”, which “test.csv” does not have');
    await refused([{ from: 'how_long', to: 'IN_BYTES' }], 'the feature map calls “how_long” “IN_BYTES”, which is another column of “test.csv”');
    await refused([{ from: 'PROTOCOL', to: 'proto', factor: 2 }], 'numbers were expected where the feature map gives a factor; “PROTOCOL”');
    await refused([{ from: 'a', to: 'b', factor: -1 }], 'a factor is larger than 0');
    await refused([{ from: 'a', to: 'b' }, { from: 'c', to: 'b' }], 'each column stands in a feature map once');
    await refused({}, 'holds a list of columns of the second file');
    expect(await runCli(['study', train, '--feature-map', mapped([])])).toMatchObject({ code: 2, err: expect.stringContaining('--feature-map needs --test') });
  });
});
