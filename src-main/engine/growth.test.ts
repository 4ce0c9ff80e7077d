import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { loadShells } from '../cli/questionOptions';
import { describeStudy } from '../cli/summary/describeStudy';
import { openFile, quietly, testEngine, usualSettings } from './engine.fixture';
import { growthKinds } from './growthKinds.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-growth-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whatever is slower or heavier than its twin by more than this grows in another way. */
const mostTimes = 12;
/** What a result at its ceilings takes, however small its twin: seconds on a busy machine, and bytes. */
const besides = { seconds: 8, bytes: 8e6 };

type Cost = { seconds: number; bytes: number; lines: number };

/** The whole study of a table, judged on that of its twin as a second file; and how much it is to print. */
async function study(content: string, other: string): Promise<Cost> {
  const paths = [content, other].map((text, i) => {
    const path = join(folder, `${i}.csv`);
    writeFileSync(path, text);
    return path;
  });
  const start = performance.now();
  const { dataset, ...summary } = await engine.call('dataset.open', {
    source: { kind: 'files', files: [engine.files.name(paths[0])] }, sample: null, seed: 1, labelColumn: null, labelCategories: {},
  }, quietly());
  const second = await openFile(engine, paths[1]);
  const result: StudyResult = await engine.call('study.run', {
    dataset, test: second,
    settings: { ...usualSettings, target: 'attack', asked: { categories: { draws: 1 }, testSet: { leaveOutOverlap: false }, giveaways: true } },
  }, quietly());
  const printed = describeStudy({ dataset, ...summary }, result, await loadShells());
  const seconds = (performance.now() - start) / 1000;
  for (const id of [dataset, second]) await engine.call('dataset.close', { dataset: id }, quietly());
  return { seconds, bytes: JSON.stringify(result).length, lines: printed.split('\n').length };
}

describe.each(growthKinds)('many or much of: $name', ({ tested, hostile, harmless }) => {
  test.each([['as the dataset', 0], ['as the second file', 1]] as const)('%s, a small multiple of a harmless table', { timeout: 60_000 }, async (_, place) => {
    const files = (content: string): [string, string] => (place === 0 ? [content, harmless(tested)] : [harmless(tested), content]);
    const twin = await study(...files(harmless(tested)));
    const cost = await study(...files(hostile(tested)));
    expect(cost.seconds).toBeLessThan(mostTimes * twin.seconds + besides.seconds);
    expect(cost.bytes).toBeLessThan(mostTimes * twin.bytes + besides.bytes);
    expect(cost.lines).toBeLessThan(5000);
  });
});
