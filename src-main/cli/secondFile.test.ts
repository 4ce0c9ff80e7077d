import { afterAll, describe, expect, test } from 'vitest';
import { kddLine } from '../engine/read/kddLines.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const lines = Array.from({ length: 400 }, (_, i) => kddLine(i));
const cut = (line: string): string => line.slice(0, line.lastIndexOf(','));
const data = folder.write('train.csv', `${lines.join('\n')}\n`);
const unlabelled = folder.write('unlabelled.csv', `${lines.slice(0, 150).map(cut).join('\n')}\n`);
const common = ['--features', 'service,src_bytes,count'];

describe('a second file without labels', () => {
  test('is compared, and not judged', async () => {
    const { code, out, err } = await runCli(['study', data, ...common, '--test', unlabelled]);
    expect([code, err]).toEqual([0, '']);
    const told = out.slice(out.indexOf('On the second file: unlabelled.csv'));
    expect(told.replaceAll('\u00a0', ' ')).toContain('150 rows.\n150 rows (100.0 %) stand in the training file with the same features.\nThis file has no labels: its rows can be predicted, and not judged.');
    expect(told).not.toMatch(/accuracy inside|never occur in training|null|NaN/);
  });

  test('stands in the result and in the report, which holds when it is checked', async () => {
    const [pdf, json] = [folder.at('out.pdf'), folder.at('out.json')];
    expect((await runCli(['study', data, ...common, '--test', unlabelled, '--report', pdf, '--json', json])).code).toBe(0);
    const { testSet } = folder.json('out.json') as { testSet: unknown };
    expect(testSet).toMatchObject({
      labelled: false, rows: 150, features: [], recall: [], categories: {},
      overlap: { exactRows: null, sameFeaturesRows: 150, exactShare: null },
    });
    expect(await runCli(['check', pdf, data, '--test', unlabelled])).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  });

  test('may be the second file only', async () => {
    const { code, err } = await runCli(['study', unlabelled]);
    expect(code).toBe(1);
    expect(err).toMatch(/has 41 on line 1\. It looks like a file of KDD Cup 99 without labels: as a second file, under Test set, it can be opened\.\n$/);
  });
});

describe('predictions', () => {
  const columns = (name: string): string[][] => folder.text(name).trimEnd().split('\n').map((line) => line.split(','));

  test('of every row of the second file, without labels or with', async () => {
    const path = folder.at('predictions.csv');
    const { code, err } = await runCli(['study', data, ...common, '--test', unlabelled, '--predictions', path, '--json', folder.at('p.json')]);
    expect([code, err]).toEqual([0, `Written: ${folder.at('p.json')}\nWritten: ${path}\n`]);
    const [header, ...rows] = columns('predictions.csv');
    expect(header).toEqual(['row', 'predicted', 'p_normal', 'p_probe', 'p_dos']);
    expect(rows.map(([row]) => Number(row))).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
    for (const [, predicted, ...shares] of rows) {
      expect(shares.reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(1, 7);
      expect(header[2 + shares.indexOf(shares.toSorted((a, b) => Number(b) - Number(a))[0])]).toBe(`p_${predicted}`);
    }
    const { combined } = folder.json('p.json') as { combined: { judged: { part: string; predicted: { [name: string]: number } }[] } };
    const counted = Object.fromEntries(['normal', 'probe', 'dos'].map((name) => [name, rows.filter(([, predicted]) => predicted === name).length]));
    expect(combined.judged.find(({ part }) => part === 'file')!.predicted).toEqual(counted);

    await runCli(['study', data, ...common, '--test', data, '--predictions', path]);
    const [labelledHeader, ...labelledRows] = columns('predictions.csv');
    expect(labelledHeader.slice(0, 3)).toEqual(['row', 'label', 'predicted']);
    expect(labelledRows).toHaveLength(400);
    // The first rows are the same in both files: the same model says the same of them.
    expect(labelledRows.slice(0, 150).map(([row, , ...answer]) => [row, ...answer])).toEqual(rows);
  });

  test('of the first file where there is no second one', async () => {
    const { code } = await runCli(['study', data, ...common, '--predictions', folder.at('own.csv')]);
    expect(code).toBe(0);
    expect(columns('own.csv')).toHaveLength(401);
  });

  test('have a mark before names that a spreadsheet would run, which is told, unless they are wanted as they are', async () => {
    const labels = ['=1+1', 'normal.', '@x', '-'];
    const odd = folder.write('odd.csv', `${lines.map((line, i) => `${cut(line)},${labels[i % 4]}`).join('\n')}\n`);
    const map = folder.write('map.json', '{"=1+1": "＝2", "@x": "＝2", "-": "dos"}');
    const path = folder.at('odd-predictions.csv');
    const run = (...more: string[]) => runCli(['study', odd, ...common, '--label-map', map, '--predictions', path, ...more]);
    const { code, err } = await run();
    expect([code, err]).toEqual([0, `Written: ${path} (3 texts like a formula got a ' in front; --raw-csv leaves it out)\n`]);
    const [header, ...rows] = columns('odd-predictions.csv');
    expect(header).toContain('p_＝2');
    expect([...new Set(rows.map(([, label]) => label))]).toEqual(["'=1+1", 'normal', "'@x", '-']);
    expect(new Set(rows.map(([,, predicted]) => predicted))).toContain("'＝2");
    expect(await run('--raw-csv')).toMatchObject({ code: 0, err: `Written: ${path}\n` });
    expect([...new Set(columns('odd-predictions.csv').slice(1).map(([, label]) => label))]).toEqual(labels.map((label) => label.replace('.', '')));
  });

  test('go to a file, and not to the terminal', async () => {
    expect(await runCli(['study', data, '--predictions', '-'])).toMatchObject({ code: 2, err: expect.stringContaining('Expected a file to write.') });
  });
});

test('a second file with fewer columns and unknown labels is judged, and each difference said', async () => {
  const other = lines.slice(0, 100).map((line, i) => {
    const cells = line.split(',');
    return [cells[22], cells[2], i < 3 ? 'mirai' : cells.at(-1)].join();
  });
  const path = folder.write('fewer.csv', `count,service,label\n${other.join('\n')}\n`);
  const { code, out } = await runCli(['study', data, ...common, '--test', path]);
  expect(code).toBe(0);
  const told = out.slice(out.indexOf('On the second file'));
  expect(told).toContain('Not in this file, so not judged: duration, protocol_type, flag,');
  expect(told).toContain('The columns stand in another order; they were matched by name.');
  expect(told).toContain('Rows are compared with those of training by the 2 features that both files have.');
  expect(told).toContain('The label map does not know “mirai” (3 rows): they count as category “unknown”, and so not as dos.');
  expect(told).toMatch(/\bservice\b.*\d/);
});

test('a target that training does not have is named', async () => {
  const path = folder.write('u2r.csv', `${[...lines.slice(0, 50), kddLine(7, 'perl.')].join('\n')}\n`);
  const { code, err } = await runCli(['study', data, '--target', 'u2r', '--test', path]);
  expect([code, err]).toEqual([1, expect.stringMatching(/^The target does not occur: “u2r” /)]);
});

describe('a second file that does not fit', () => {
  test('says which lines were left out', async () => {
    const broken = folder.write('broken.csv', [...lines.slice(0, 50), '1,2,3', ...lines.slice(50, 100)].join('\n'));
    const json = folder.at('broken.json');
    const { out } = await runCli(['study', data, ...common, '--test', broken, '--json', json]);
    expect(out).toMatch(/1 line of this file did not fit and was left out \(line 51: .*\); its rows are numbered without it\./);
    expect(folder.json('broken.json')).toMatchObject({ testSet: { rows: 100, rejected: { count: 1 } } });
  });

  test('with none of the model’s features has no answers to it, and none are written', async () => {
    const other = folder.write('other.csv', `a,b,label\n${Array.from({ length: 40 }, (_, i) => `${i},${i % 3},${i % 2 ? 'smurf.' : 'normal.'}`).join('\n')}\n`);
    const path = folder.at('none.csv');
    const { code, err } = await runCli(['study', data, ...common, '--test', other, '--predictions', path]);
    expect([code, err]).toEqual([1, expect.stringMatching(/“other\.csv” has none of the model’s features by name and kind: service, src_bytes, count were expected\.\n$/)]);
    expect(folder.names()).not.toContain('none.csv');
  });

  test('with some of them says how the others were filled in', async () => {
    const some = folder.write('some.csv', `service,src_bytes,label\n${lines.slice(0, 90).map((line) => {
      const fields = line.split(',');
      return [fields[2], fields[4], fields.at(-1)].join(',');
    }).join('\n')}\n`);
    const { code, out } = await runCli(['study', data, ...common, '--combined', 'all', '--test', some]);
    expect(code).toBe(0);
    expect(out).toContain('Without numbers in this file, so taken at the training mean: count.');
  });
});
