import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { kddLines } from '../engine/read/kddLines.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());

/** Three labels of which nobody can tell which is benign. */
let file = '';
beforeAll(() => {
  file = folder.write('three.csv', ['proto,bytes,class', ...Array.from({ length: 300 }, (_, i) =>
    `${['tcp', 'udp', 'icmp'][(i + i % 3) % 3]},${i * 7 % 40 + (i % 3) * 9},${i % 3}`)].join('\n'));
});

test('without a benign label a study finds the most frequent one, and says what to say', async () => {
  const studied = await runCli(['study', file, '--categories', '1', '--order', '--giveaways', '--combined', 'all', '--json', folder.at('plain.json'), '--report', folder.at('plain.pdf')]);
  expect(studied, studied.err).toMatchObject({ code: 0 });
  const { settings, models, categories, tests, overview } = folder.json('plain.json') as StudyResult;
  expect([settings.target, models.target, models.undecided]).toEqual(['0', '0', undefined]);
  expect(categories!.targets.map(({ target }) => target)).toEqual(['0', '1', '2']);
  expect(tests.filter(({ outcome }) => outcome === 'attack')).toEqual([]);
  expect(overview.alerts.find(({ code }) => code === 'no-benign')?.message).toContain('say which one is (in Data, or --benign LABEL)');
}, 60_000);

test('attack is refused with the labels to choose from, and found once a label is said to be benign', async () => {
  const refused = await runCli(['study', file, '--target', 'attack']);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--benign LABEL), or name the one to find (0, 1, 2)') });

  const studied = await runCli(['study', file, '--benign', '0.0', '--json', folder.at('said.json'), '--report', folder.at('said.pdf')]);
  expect(studied, studied.err).toMatchObject({ code: 0 });
  const { settings, models } = folder.json('said.json') as StudyResult;
  expect([settings.target, settings.meaning, models.positives, models.negatives]).toEqual(['attack', { benign: ['0.0'] }, 200, 100]);
  const checked = await runCli(['check', folder.at('said.pdf'), file]);
  expect(checked, checked.out).toMatchObject({ code: 0 });

  const both = await runCli(['study', file, '--benign', '0', '--benign', '1', '--json', folder.at('both.json')]);
  expect(both, both.err).toMatchObject({ code: 0 });
  expect((folder.json('both.json') as StudyResult).models.positives).toBe(100);
}, 60_000);

test('names that are not there bring the names near them', async () => {
  const kdd = folder.write('kdd.data', kddLines(300));
  const said = async (...options: string[]): Promise<string> => (await runCli(['study', kdd, ...options])).err;
  expect(await said('--benign', 'norml')).toContain('not “norml”. Did you mean “normal”?');
  expect(await said('--target', 'Dos')).toContain('Did you mean “dos”?');
  expect(await said('--target', 'smurfs')).toContain('Did you mean “smurf”?');
  expect(await said('--features', 'src_byte')).toContain('Did you mean “src_bytes”?');
  expect(await said('--compare', 'flags:category')).toContain('Did you mean “flag”?');
  expect(await said('--target', 'something else')).not.toContain('Did you mean');
}, 60_000);

test('a study of KDD data starts with dos', async () => {
  expect(await runCli(['study', folder.write('usual.data', kddLines(300)), '--json', folder.at('usual.json')])).toMatchObject({ code: 0 });
  expect((folder.json('usual.json') as StudyResult).settings.target).toBe('dos');
}, 60_000);

test('an attack that nobody decided is no outcome of a test', async () => {
  const rows = Array.from({ length: 240 }, (_, i) => `${i % 2 ? 'tcp' : 'udp'},${i % 7},${['Clean', 'Wormhole', 'Background noise'][i % 3]}`);
  const mixed = folder.write('mixed.csv', ['proto,bytes,class', ...rows].join('\n'));
  const studied = await runCli(['study', mixed, '--json', folder.at('mixed.json')]);
  expect(studied, studied.err).toMatchObject({ code: 0 });
  const [share] = (folder.json('mixed.json') as StudyResult).tests.filter(({ outcome }) => outcome === 'attack');
  expect(share).toMatchObject({ outcomes: ['attack', 'Clean'], rows: 160, leftOut: { undecided: 80 } });
  expect(studied.out).toContain('80 rows neither benign nor an attack');
}, 60_000);
