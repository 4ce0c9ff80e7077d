import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { quietly, sharedFile, testEngine } from '../engine/engine.fixture';
import { placedTexts } from '../engine/report/pageText.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const path = sharedFile('data/KDDTrain+_20Percent.txt.gz');
const isThere = existsSync(path);
const folder = new TestFolder();
const engine = testEngine();
afterAll(async () => {
  folder.remove();
  await engine.close();
});

/** As published, and counted with `cut` and `uniq`. */
const counts = { normal: 13_449, probe: 2_289, dos: 9_234, u2r: 11, r2l: 209 };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe.skipIf(!isThere)(`NSL-KDD's KDDTrain+_20Percent${isThere ? '' : ' (skipped: ../shared/data/KDDTrain+_20Percent.txt.gz is not there)'}`, () => {
  test('in the app: its release, rows, categories in their order; difficulty no feature', async () => {
    const source = { kind: 'files' as const, files: [engine.files.name(path)] };
    const summary = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
    expect(summary).toMatchObject({
      rows: 25_192, family: { name: 'NSL-KDD', confidence: 1 }, labelMap: 'KDD Cup 99 scoring map', target: 'dos', unknownLabels: [],
      data: { release: { id: 'nsl-kdd-train-20', by: 'content' } }, groups: ['basic', 'content', 'time', 'host'],
    });
    expect(summary.labels.find(({ label }) => label === 'neptune')).toMatchObject({ rows: 8_282, category: 'dos' });
    expect(summary.columns.filter(({ role }) => role === 'feature')).toHaveLength(41);
    expect(summary.columns.find(({ name }) => name === 'difficulty')).toMatchObject({ role: 'meta', reason: 'it was made from the label' });
    expect(summary.defects.map(({ column }) => column)).toEqual(expect.arrayContaining(['num_outbound_cmds', 'su_attempted', 'difficulty']));
    const overview = await engine.call('overview.compute', { dataset: summary.dataset }, quietly());
    expect(overview).toMatchObject({ rows: 25_192, categories: counts });
    expect(Object.keys(overview.categories)).toEqual(Object.keys(counts));
    const again = { dataset: summary.dataset, labelCategories: {}, meaning: { map: 'nsl-kdd-httptunnel' } };
    expect(await engine.call('dataset.relabel', again, quietly())).toMatchObject({ labelMap: 'Contest map, httptunnel as r2l', rows: 25_192 });
  });

  test('in the shell, and in its report', async () => {
    const [pdf, json] = [folder.at('nsl.pdf'), folder.at('nsl.json')];
    const overview = await runCli(['overview', path]);
    expect([overview.code, overview.err]).toEqual([0, '']);
    const told = plain(overview.out);
    expect(told).toContain('NSL-KDD, KDDTrain+_20Percent');
    for (const [category, rows] of Object.entries(counts)) expect(told).toMatch(new RegExp(`${category} +${rows.toLocaleString('en-GB')}`));

    const study = await runCli(['study', path, '--features', 'service,src_bytes,count', '--report', pdf, '--json', json]);
    expect(study.code, study.err).toBe(0);
    const result = folder.json('nsl.json') as { models: { features: { name: string }[] }; overview: { rows: number } };
    expect(result.models.features.map(({ name }) => name)).not.toContain('difficulty');
    expect(result.overview.rows).toBe(25_192);
    const words = plain((await placedTexts(new Uint8Array(readFileSync(pdf)))).texts.map(({ text }) => text).join(' '));
    for (const said of ['NSL-KDD, KDDTrain+_20Percent', '25,192', '13,449', '9,234', '2,289', 'KDD Cup 99 scoring map', 'so never a feature']) {
      expect(words).toContain(said);
    }
  }, 120_000);
});
