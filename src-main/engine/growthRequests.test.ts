import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineError } from '../../src-shared/terms/errors';
import type { StudyResult } from '../../src-shared/contract/study';
import { TestFolder } from '../cli/runCli.fixture';
import { quietly, testEngine, usualSettings } from './engine.fixture';
import { growthRequests, type GrowthRequest } from './growthRequests.fixture';

const engine = testEngine();
const folder = new TestFolder();
let dataset: string;
let study: StudyResult;
beforeAll(async () => {
  ({ dataset } = await engine.call('dataset.open',
    { source: { kind: 'sample', seed: 1 }, sample: 2000, seed: 1, labelColumn: null, labelCategories: {} }, quietly()));
  const settings = { ...usualSettings, sample: 2000, seed: 1, features: ['src_bytes', 'flag'] };
  study = await engine.call('study.run', { dataset, settings: { ...settings, asked: { secondOpinions: ['src_bytes'] } } }, quietly());
}, 60_000);
afterAll(async () => {
  await engine.close();
  folder.remove();
});

/** The code that answers, or none where it is done; and the seconds until then. */
async function answered(ask: GrowthRequest['ask'], size: number): Promise<{ code: string; seconds: number }> {
  const file = (name: string, content: string | Uint8Array): string => engine.files.name(folder.write(name, content));
  const [method, request] = ask(size, { dataset, study, file });
  const start = performance.now();
  const code = await engine.call(method, request, quietly()).then(() => 'done', (error: EngineError) => error.code);
  return { code, seconds: (performance.now() - start) / 1000 };
}

describe.each(growthRequests)('many or much of: $name', ({ ask, sizes }) => {
  test('is done, or refused with a sentence, in a small multiple of the time of a few', { timeout: 60_000 }, async () => {
    const few = await answered(ask, sizes[0]);
    const many = await answered(ask, sizes[3]);
    expect(many.code).toMatch(/^(done|BAD_REQUEST|TOO_LARGE|REPORT_BROKEN)$/);
    expect(many.seconds).toBeLessThan(12 * few.seconds + 8);
  });
});
