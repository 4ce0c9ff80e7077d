import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSetResult } from '../../../../src-shared/questions/testSet/result';
import { kddFeatures } from '../../../../src-shared/families/kdd99';
import { hasShared, openFile, quietly, sharedFile, testEngine, usualSettings, whySkipped } from '../../engine.fixture';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { countedOverlap as counted } from './overlap.fixture';

const names = [...kddFeatures.map(({ name }) => name), 'label'];

/** The labelled test file with some of its columns, line by line. */
async function cutFile(to: string, header: string, columns: string[]): Promise<void> {
  const places = columns.map((name) => names.indexOf(name));
  const lines = createInterface({ input: createReadStream(sharedFile('data/corrected.gz')).pipe(createGunzip()) });
  const cut = async function* (): AsyncGenerator<string> {
    yield header;
    let block = '';
    for await (const line of lines) {
      const fields = line.split(',');
      block += `${places.map((place) => fields[place]).join()}\n`;
      if (block.length < 1 << 18) continue;
      yield block;
      block = '';
    }
    yield block;
  };
  await pipeline(Readable.from(cut()), createWriteStream(to));
}

describe.skipIf(!hasShared)(`the labelled test file, cut${whySkipped}`, () => {
  const engine = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-cut-'));
  let train = '';
  beforeAll(async () => { train = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz')); });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const judge = async (header: string, columns: string[], features: string[] | null): Promise<TestSetResult> => {
    const path = join(folder, 'cut.csv');
    await cutFile(path, header, columns);
    const request = { source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: 'label', labelCategories: {}, mayLackLabels: true };
    const { dataset: test, labelled } = await engine.call('dataset.open', request, quietly());
    const result = await engine.call('testSet.judge', { ...modelSettingsOf(usualSettings), dataset: train, test, features, leaveOutOverlap: true }, quietly());
    expect(result.labelled).toBe(labelled);
    return result;
  };

  it('has its columns and its overlap by features checked without its labels', async () => {
    const result = await judge('', names.slice(0, -1), null);
    expect(result).toMatchObject({ rows: counted.rows, rowsUsed: counted.rows, labelled: false, features: [], recall: [] });
    expect(result.overlap).toEqual({ exactRows: null, sameFeaturesRows: counted.sameFeaturesRows, exactShare: null, leftOut: false });
    const unseen = Object.entries(counted.unseenServices).map(([level, rows]) => ({ column: 'service', level, rows }));
    expect(result.schema.unseenLevels).toEqual(unseen);
  });

  it('is compared by the columns that are left, in another order', async () => {
    const kept = names.filter((name) => !counted.withoutColumns.includes(name)).reverse();
    const result = await judge(`${kept.join()}\n`, kept, ['count', 'service']);
    expect(result.overlap).toMatchObject(
      { exactRows: counted.exactRowsWithout, sameFeaturesRows: counted.sameFeaturesRowsWithout, leftOut: true },
    );
    expect(result.rowsUsed).toBe(counted.rows - counted.exactRowsWithout);
    expect(result.schema).toMatchObject({ missingColumns: counted.withoutColumns, reordered: true, unseenLevels: [] });
    expect(result.features.map(({ name }) => name)).toEqual(['count']);
  });
});
