import { afterAll, expect, test } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const protocols = ['6', '17', '1'];
const columns = ['row', 'host', 'proto_number', 'bytes', 'label'];
const rows = Array.from({ length: 240 }, (_, i) => {
  const attack = i % 3 === 0;
  return [i, `10.0.0.${i % 9}`, protocols[i % 5 % 3], attack ? 900 + (i % 7) : 100 + (i % 11), attack ? 'flood' : 'calm'].join(',');
});
const data = folder.write('said.csv', `${columns.join(',')}\n${rows.join('\n')}\n`);
const studyOf = async (...options: string[]): Promise<StudyResult> => {
  expect(await runCli(['study', data, '--target', 'flood', '--json', folder.at('out.json'), ...options])).toMatchObject({ code: 0 });
  return folder.json('out.json') as StudyResult;
};
const featuresOf = ({ models }: StudyResult): string[] => models.features.map(({ name }) => name).sort();

test('what names the capture is no feature, unless it is asked for', async () => {
  expect(featuresOf(await studyOf())).toEqual(['bytes', 'proto_number']);
  expect(featuresOf(await studyOf('--with-identity'))).toEqual(['bytes', 'host', 'proto_number', 'row']);
});

test('roles and kinds that a person names are used, stand in the result, and are used again when the report is checked', async () => {
  const options = ['--role', 'host=feature', '--role', 'bytes=none', '--kind', 'proto_number=text', '--benign', 'calm'];
  const study = await studyOf(...options, '--report', folder.at('out.pdf'));
  expect(featuresOf(study)).toEqual(['host', 'proto_number']);
  expect(study.models.features.find(({ name }) => name === 'proto_number')?.kind).toBe('text');
  expect(study.settings.meaning).toEqual({ benign: ['calm'], roles: { host: 'feature', bytes: 'meta' }, kinds: { proto_number: 'text' } });
  expect(study.description.categories).toEqual([{ name: 'calm', role: 'benign' }, { name: 'flood', role: 'dos' }]);
  expect(await runCli(['check', folder.at('out.pdf'), data])).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
});

test.each([
  [['--role', 'hosts=feature'], 'something is said of a column “hosts”, which is not there. Did you mean “host”?'],
  [['--role', 'host=label'], 'Expected COLUMN=feature or COLUMN=none.'],
  [['--kind', 'bytes'], 'Expected COLUMN=number or COLUMN=text.'],
  [['--map', 'unsw'], 'a label map of this dataset was expected (labels: the labels themselves), not “unsw”'],
])('%s is answered with what can be said', async (options, words) => {
  const { code, err } = await runCli(['study', data, ...options]);
  expect(code).not.toBe(0);
  expect(err).toContain(words);
});
