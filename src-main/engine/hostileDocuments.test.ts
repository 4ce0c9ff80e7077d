import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineMethod } from '../../src-shared/contract/contract';
import { TestFolder } from '../cli/runCli.fixture';
import { quietly, testEngine, usualSettings } from './engine.fixture';

const engine = testEngine(1);
const folder = new TestFolder();
let dataset: string;
beforeAll(async () => {
  const request = { source: { kind: 'sample', seed: 1 }, sample: 2000, seed: 1, labelColumn: null, labelCategories: {} };
  ({ dataset } = await engine.call('dataset.open', request, quietly()));
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const refusal = (method: EngineMethod, request: unknown): Promise<string> =>
  engine.call(method, request, quietly()).then(() => 'passed', ({ code, detail }) => `${code} ${detail}`);
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('a settings file', () => {
  const open = (content: string | Uint8Array) => refusal('settings.open', { file: engine.files.name(folder.write('mine.json', content)) });
  const good = JSON.stringify({
    wiretellSettings: 1, data: { name: 'x', sha256: '0'.repeat(64) }, settings: usualSettings, report: { title: '', author: '', sections: [] },
  });

  it('passes as it was written', async () => {
    expect(await open(good)).toBe('passed');
  });

  it.each([
    ['50,000 lists in one another', () => '['.repeat(50_000) + ']'.repeat(50_000), /^BAD_REQUEST the settings file “mine\.json”: at most 64 lists/],
    ['50,000 objects in a setting', () => good.replace('"dos"', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), /“mine\.json”: at most 64 lists/],
    ['5 MB', () => ' '.repeat(5 << 20), /“mine\.json”: at most 4,194,304 bytes were expected/],
    ['what is no text', () => Uint8Array.of(34, 255, 34), /“mine\.json” is not JSON/],
    ['an unknown setting', () => good.replace('"seed":', '"sede": 1, "seed":'), /“mine\.json”: settings\.sede: there is no such entry/],
    ['a C beyond reason', () => good.replace('"C":1,', '"C":1e200,'), /“mine\.json”: settings\.C: C is a number from 1e-12 to 1e12/],
  ])('is refused by its name: %s', async (_, content, sentence) => {
    expect(await open(content())).toMatch(sentence);
  });
});

describe('a study on its way into a report', () => {
  const save = (study: unknown) => refusal('report.save', { study, options: null, format: 'json', file: folder.at('out.json') });

  it('lies in itself nowhere, nor deeper than a study does', async () => {
    const loop: { [key: string]: unknown } = {};
    loop.self = loop;
    expect(await save(loop)).toMatch(/^BAD_REQUEST the study: at most 64 lists/);
    expect(await save({ rows: deep(5000) })).toMatch(/^BAD_REQUEST the study: at most 64 lists/);
    expect(folder.names()).not.toContain('out.json');
  });
});

describe('what a page asks for twice', () => {
  const compared = { family: 'custom', factor: 'flag', outcome: 'attack', levels: null, top: null, filters: [], pairs: false };

  it('is done once', async () => {
    const tests = Array.from({ length: 50 }, () => compared);
    expect(await engine.call('tests.run', { dataset, alpha: 0.05, tests }, quietly())).toHaveLength(1);
  });

  it('is refused by its number where it is too much', async () => {
    const tests = [{ ...compared, filters: Array.from({ length: 20_000 }, (_, i) => ({ column: 'service', include: [`s${i}`] })) }];
    expect(await refusal('tests.run', { dataset, alpha: 0.05, tests })).toMatch(/tests\.0\.filters: at most 100 entries/);
  });
});

it.each(['l1', 'l2'])('every figure is finite at the ends of what C may be: %s', async (penalty) => {
  const asked = { target: 'dos', balance: 'none', split: 'none', intercept: 'free', seed: 1, penalty, dataset, features: ['flag', 'count'] };
  for (const C of [1e-12, 1e12]) {
    const { features } = await engine.call('models.fitEach', { ...asked, C, leftOut: [] }, quietly());
    const { fit, coefficients } = await engine.call('combined.fit', { ...asked, C, test: null }, quietly());
    const figures = [...features.flatMap((one) =>
      [one.objective, one.intercept, ...one.coefficients]), fit.objective, ...coefficients.flatMap(({ values }) => values)];
    expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
    expect(features.every(({ converged }) => converged)).toBe(true);
  }
});
