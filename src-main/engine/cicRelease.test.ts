import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { familyOf } from '../../src-shared/families/findFamily';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { flowLines, type FlowLabels } from './cicFiles.fixture';
import { eightFiles } from './cicRelease.fixture';
import { quietly, testEngine, usualSettings } from './engine.fixture';
import { placedTexts } from './report/pageText.fixture';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-cic-'));
let engine: ReturnType<typeof testEngine>;
let summary: DatasetSummary;

function open(contents: { name: string; content: Buffer | string }[]): Promise<DatasetSummary> {
  const files = contents.map(({ name, content }) => {
    writeFileSync(join(folder, name), content);
    return engine.files.name(join(folder, name));
  });
  return engine.call('dataset.open', { source: { kind: 'files', files }, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly());
}

beforeAll(async () => {
  engine = testEngine();
  summary = await open(eightFiles());
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** Words that are true of KDD Cup 99 alone, and the one for what no map knows. */
const foreign = /kdd|u2r|r2l|\bprobe\b|protocol_type|(?<!port or )\bservice\b|unknown/i;

/** Every text in a result, whatever key it stands under. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn);
}

describe('a release in the eight files of CIC-IDS2017’s shape', () => {
  it('opens as one, each label once in whatever encoding it came', () => {
    expect(summary).toMatchObject({ rows: 1115, family: { id: 'cic-ids2017', confidence: 1 }, unknownLabels: [], rejected: { count: 1, blank: 25 }, target: 'DoS' });
    expect(summary.data.files).toHaveLength(8);
    expect(summary.data.files.map(({ lacks }) => lacks)).toEqual(Array.from({ length: 8 }, () => []));
    expect(summary.labels.filter(({ category }) => category === 'Web Attack').map(({ label, rows }) => [label, rows])).toEqual([
      ['Web Attack – Brute Force', 20], ['Web Attack – Sql Injection', 6], ['Web Attack – XSS', 25],
    ]);
    expect(summary.categories.map(({ name }) => name)).toEqual(['Benign', 'DoS', 'DDoS', 'PortScan', 'Brute Force', 'Web Attack', 'Botnet',
      'Infiltration', 'Heartbleed']);
    expect(summary.columns.filter(({ role }) => role !== 'feature').map(({ name }) => name)).toEqual(['Label', 'source_file']);
    expect(summary.missingMarks.map(({ column, rows }) => [column, rows])).toEqual([['Flow Bytes/s', 1], ['Flow Bytes/s', 1], ['Flow Bytes/s', 1]]);
  });

  it('learns from Monday to Thursday and is judged on Friday', async () => {
    const fitted = await engine.call('models.fitEach', {
      dataset: summary.dataset, target: 'attack', balance: 'none', split: 'files:Friday*', penalty: 'l2', C: 1, intercept: 'free', seed: 1,
      features: null, leftOut: [],
    }, quietly());
    expect(fitted.parts).toEqual({ train: { positives: 250, negatives: 490 }, test: { positives: 175, negatives: 200 } });
    expect(fitted.features).toHaveLength(78);
  });

  describe('in a whole study', () => {
    let study: StudyResult;
    beforeAll(async () => {
      const asked = { categories: { draws: 2 }, giveaways: true as const, order: true as const };
      const features = summary.columns.filter(({ role }) => role === 'feature').slice(0, 12).map(({ name }) => name);
      const settings = { ...usualSettings, target: 'DoS', labelMap: summary.labelMap, features, asked };
      study = await engine.call('study.run', { dataset: summary.dataset, settings }, quietly());
    });

    it('has every question answered in its own words', () => {
      expect(textsIn({ ...study, settings: null }).filter((text) => foreign.test(text))).toEqual([]);
      expect(study.overview.alerts.length).toBeGreaterThan(0);
      expect(study.models.features).toHaveLength(12);
    });

    it('is reported without a word of another family', async () => {
      const { pdf, lacking } = await engine.call('report.preview', { study, options: null }, quietly());
      const { texts } = await placedTexts(Uint8Array.from(Buffer.from(pdf, 'base64')));
      expect(lacking).toEqual([]);
      // The audit's own page names the datasets that its thresholds and sources are about.
      const audit = texts.find(({ text }) => text.startsWith('Not looked at:'))!.page;
      expect(texts.filter(({ page, text }) => page !== audit && foreign.test(text)).map(({ text }) => text)).toEqual([]);
      expect(texts.some(({ text }) => text.includes('attack families of CIC-IDS2017'))).toBe(true);
    }, 120_000);
  });
});

it('a day of CSE-CIC-IDS2018 with addresses and one without make one dataset, the addresses no features', async () => {
  const [usual, withAddresses] = familyOf('cse-cic-ids2018')!.layouts.map(({ columns }) => columns);
  const day = (names: readonly string[], labels: FlowLabels): string => [names.join(','), ...flowLines(names, labels), names.join(','), ''].join('\n');
  const both = await open([
    { name: 'Thuesday-20-02-2018.csv', content: day(withAddresses, [['Benign', 60], ['DDoS attacks-LOIC-HTTP', 40]]) },
    { name: 'Wednesday-14-02-2018.csv', content: day(usual, [['Benign', 50], ['FTP-BruteForce', 30], ['SSH-Bruteforce', 20]]) },
  ]);
  expect(both).toMatchObject({ rows: 200, family: { id: 'cse-cic-ids2018' }, rejected: { count: 2 }, unknownLabels: [] });
  expect(both.data.files.map(({ lacks }) => lacks)).toEqual([[], ['Flow ID', 'Src IP', 'Src Port', 'Dst IP']]);
  expect(both.columns.filter(({ role }) => role !== 'feature').map(({ name }) => name))
    .toEqual(['Flow ID', 'Src IP', 'Src Port', 'Dst IP', 'Timestamp', 'Label', 'source_file']);
  expect(both.categories.map(({ name }) => name)).toEqual(['Benign', 'DDoS', 'Brute Force']);
});
