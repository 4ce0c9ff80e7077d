import { afterAll, expect, it } from 'vitest';
import type { ScoringResult } from '../../src-shared/contract/scoring';
import type { StudyResult } from '../../src-shared/contract/study';
import { labFlows, labTable } from '../../src-shared/terms/ownFamily.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const table = folder.write('lab.csv', labTable(300));
const family = folder.write('lab.wiretell-family.json', JSON.stringify(labFlows));

it('shows a dataset as a family of one’s own says', async () => {
  const { code, out } = await runCli(['overview', table, '--family', family]);
  expect([code, out]).toEqual([0, expect.stringMatching(/storms[^]*unmeasured|unmeasured[^]*storms/)]);
});

it('studies by it, and the report holds without the file', async () => {
  const [pdf, json] = [folder.at('lab.pdf'), folder.at('lab.json')];
  expect(await runCli(['study', table, '--family', family, '--target', 'storms', '--report', pdf, '--json', json])).toMatchObject({ code: 0 });
  const { settings, description } = folder.json('lab.json') as StudyResult;
  expect(settings.meaning?.family).toEqual(labFlows);
  expect(description.family).toEqual({ id: 'own', name: 'Lab flows', layout: 'Lab flows' });
  expect(await runCli(['check', pdf, table])).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
});

it('applies a model to a table that calls the same columns otherwise', async () => {
  const model = folder.at('storms.wiretell-model.json');
  const asked = ['--family', family, '--combined', 'proto,octets', '--combined-target', 'storms', '--save-model', model];
  expect(await runCli(['study', table, ...asked])).toMatchObject({ code: 0 });
  const other = folder.write('other.csv', labTable(60).replace('flow,proto,', 'flow,Transport,').replace(',what,', ',WHAT,'));
  const { code, out } = await runCli(['apply', model, other, '--family', family, '--check', '--json']);
  const { shift, judged, labels } = JSON.parse(out) as ScoringResult;
  expect([code, shift.lacking, judged?.labelled]).toEqual([0, [], true]);
  expect(labels.filter(({ category }) => category === 'storms').map(({ label, rows }) => [label, rows])).toEqual([['hail', 10]]);
});

it('says what is wrong with the file', async () => {
  const broken = folder.write('broken.json', JSON.stringify({ ...labFlows, labels: [{ column: 'verdict' }] }));
  expect(await runCli(['overview', table, '--family', broken])).toMatchObject({ code: 1, err: expect.stringContaining('“verdict” was expected among the columns') });
  expect(await runCli(['overview', table, '--family', folder.at('none.json')])).toMatchObject({ code: 1, err: expect.stringContaining('does not exist') });
});
