import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { unswRelease } from '../engine/unswRelease.fixture';
import { placedTexts } from '../engine/report/pageText.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => { folder.remove(); });
const paths = unswRelease(200).map(({ name, text }) => folder.write(name, text));
/** Words that are true of KDD alone, and what stands where nobody knows. */
const strange = /unknown|\bKDD|protocol_type|41 features|\bu2r\b|\br2l\b|undefined|\bNaN\b/i;

describe('a release in three files of UNSW-NB15’s raw shape', () => {
  let text = '';
  let study: StudyResult;
  beforeAll(async () => {
    const run = await runCli(['study', ...paths, '--split', 'files:*_3*', '--json', folder.at('study.json'), '--report', folder.at('study.pdf')]);
    expect(run).toMatchObject({ code: 0 });
    text = run.out;
    study = folder.json('study.json') as StudyResult;
  }, 60_000);

  it('opens as one, its labels in ten categories of which one is benign', () => {
    const { data, description, overview } = study;
    expect(data.files.map(({ name, rows }) => [name, rows])).toEqual([1, 2, 3].map((file) => [`UNSW-NB15_${file}.csv`, 200]));
    expect(description).toMatchObject({
      family: { id: 'unsw-nb15', layout: 'UNSW-NB15, raw files' }, factors: { protocol: 'proto', service: 'service', state: 'state' },
    });
    expect(description.categories.filter(({ role }) => role === 'benign')).toEqual([{ name: 'Normal', role: 'benign' }]);
    expect(Object.keys(overview.labels).sort()).toEqual(
      ['Analysis', 'Backdoor', 'DoS', 'Exploits', 'Fuzzers', 'Generic', 'Normal', 'Reconnaissance', 'Shellcode', 'Worms']);
    expect(Object.entries(overview.categories).map(([, rows]) => rows).reduce((sum, rows) => sum + rows, 0)).toBe(600);
  });

  it('is judged on its third file, by features that neither name the capture nor say what the label says', () => {
    const features = study.models.features.map(({ name }) => name);
    expect(features).toContain('sttl');
    const named = ['srcip', 'sport', 'dstip', 'dsport', 'stcpb', 'dtcpb', 'Stime', 'Ltime', 'attack_cat', 'Label'];
    expect(features.filter((name) => named.includes(name))).toEqual([]);
    expect(study.settings).toMatchObject({ target: 'attack', split: 'files:*_3*', labelMap: 'UNSW-NB15, nine categories' });
  });

  it('says which columns are none, and which nearly tell the label', () => {
    const alerts = study.overview.alerts.map(({ code, column, message }) => `${code} ${column}: ${message}`);
    expect(alerts).toContainEqual(expect.stringMatching(/^identifier srcip: .*it names a host of the capture/));
    expect(alerts).toContainEqual(expect.stringMatching(/^second-label Label: /));
    expect(alerts).toContainEqual(expect.stringMatching(/^near-label sttl: .*Sarhan/));
    expect(alerts).toContainEqual(expect.stringMatching(/^out-of-range is_ftp_login: /));
  });

  it('is told in its own words, in the terminal and on every page of the report', async () => {
    expect(text.match(strange)?.[0]).toBeUndefined();
    expect(text).toContain('UNSW-NB15, nine categories');
    const { texts } = await placedTexts(folder.bytes('study.pdf'));
    // The audit's own page names the datasets that its thresholds and sources are about.
    const audit = texts.find((one) => one.text.startsWith('Not looked at:'))!.page;
    expect(texts.filter((one) => one.page !== audit && strange.test(one.text))).toEqual([]);
  });
});
