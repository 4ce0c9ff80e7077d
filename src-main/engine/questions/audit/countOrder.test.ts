import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OrderEvidence } from '../../../../src-shared/questions/audit/checks/order';
import { readInMemory } from '../../read/readInMemory.fixture';
import { hasShared, openFile, quietly, sharedFile, testEngine, whySkipped } from '../../engine.fixture';
import { countOrder } from './countOrder';

const ordered = async (labels: string[], files?: string[]): Promise<OrderEvidence> => {
  const lines = labels.map((label, row) => `${row % 3},${files?.[row] ?? 'x'},${label}`);
  const { dataset } = await readInMemory(['a,source_file,label', ...lines].join('\n'));
  const columns = dataset.columns.map((column) => (column.name === 'source_file' && files !== undefined ? { ...column, role: 'source' as const } : column));
  return countOrder({ dataset: { ...dataset, columns }, drawnFrom: null });
};

describe('the order of rows', () => {
  it('is counted by label, by category and by attack, by hand', async () => {
    const { label, category, attack, files } = await ordered(['normal', 'normal', 'smurf', 'neptune', 'neptune', 'satan', 'normal', 'normal']);
    expect(label).toEqual({ changes: 4, expected: 8 * (1 - (16 + 1 + 4 + 1) / 64), ratio: 4 / 5.25, longestRun: 2, longestFrom: 1 });
    expect(category).toMatchObject({ changes: 3, expected: 8 * (1 - (16 + 9 + 1) / 64), longestRun: 3, longestFrom: 3 });
    expect(attack).toMatchObject({ changes: 2, expected: 4, ratio: 0.5, attacks: 4, benign: 4, changesAt: [3, 7], position: 1 });
    expect(files).toEqual([]);
  });

  it('passes over rows that are neither attack nor benign where these are asked for', async () => {
    const { attack, category } = await ordered(['normal', 'novel', 'normal', 'smurf', 'novel', 'smurf', 'normal']);
    expect(attack).toMatchObject({ changes: 2, attacks: 2, benign: 3, changesAt: [4, 7] });
    expect(category.changes).toBe(6);
    expect((await ordered(['a', 'b', 'a'])).attack).toBeNull();
  });

  it('is told file by file, and says a share that is round to the row', async () => {
    const labels = [...new Array<string>(770).fill('normal'), ...new Array<string>(330).fill('smurf')];
    const { files, roundShare } = await ordered(labels, labels.map((_, row) => (row < 500 ? 'monday' : 'tuesday')));
    expect(files.map(({ file, attacks, benign, changes, ratio }) => [file, attacks, benign, changes, ratio]))
      .toEqual([['monday', 0, 500, 0, null], ['tuesday', 330, 270, 1, 1 / 297]]);
    expect(roundShare).toBe(0.7);
    expect((await ordered(labels.slice(1))).roundShare).toBe(0.7);
    expect((await ordered(labels.slice(10))).roundShare).toBeNull();
  });
});

type Oracle = { [file: string]: { order: { [level in 'label' | 'category']: { changes: number; expected: number; ratio: number; longestRun: number } } } };

describe.skipIf(!hasShared)(`the order of published files${whySkipped}`, () => {
  const engine = testEngine();
  let oracles: Oracle;
  beforeAll(() => {
    oracles = JSON.parse(readFileSync(sharedFile('audit-oracles/audit-oracles.json'), 'utf8')) as Oracle;
    return () => engine.close();
  });

  const shuffle = 'Shuffle before any split by position, and keep columns that number rows out of models.';
  it.each([
    ['kddcup.data_10_percent.gz', 0.895, 'warn',
      `The rows come in bursts: 488 changes between attack and normal in 494,021 rows, where a random order has about 156,246. ${shuffle}`],
    ['corrected.gz', 0.803, 'warn',
      `The rows come in bursts: 17,052 changes between attack and normal in 311,029 rows, where a random order has about 97,577. ${shuffle}`],
    ['KDDTrain+_20Percent.txt.gz', 0.515, 'ok', 'The rows come in random order as far as changes of class tell: 12,567 changes between attack '
      + 'and normal in 25,192 rows, where a random order has about 12,538.'],
  ])('%s has the expected changes', async (name, position, severity, sentence) => {
    const dataset = await openFile(engine, sharedFile(`data/${name}`));
    const result = await engine.call('audit.check', { dataset, check: 'order' }, quietly());
    const evidence = result.evidence as OrderEvidence;
    for (const level of ['label', 'category'] as const) {
      const { expected, ratio, ...counts } = oracles[name].order[level];
      expect(evidence[level]).toMatchObject(counts);
      expect(evidence[level].expected / expected - 1).toBeCloseTo(0, 10);
      expect(evidence[level].ratio! / ratio - 1).toBeCloseTo(0, 10);
    }
    expect(evidence.attack!.position).toBeCloseTo(position, 3);
    expect(result.severity).toBe(severity);
    expect(result.sentence).toBe(sentence);
  });
});
