import { afterAll, describe, expect, it } from 'vitest';
import type { TransferResult } from '../../src-shared/contract/transfer';
import { netflowTable, unswTable } from '../engine/twoFamilies.fixture';
import { runCli, TestFolder } from './runCli.fixture';

/** Attacks last four seconds or more in both families, which measure them in seconds and in milliseconds. */
describe('what a model learns on one dataset, judged on another', () => {
  const folder = new TestFolder();
  afterAll(() => folder.remove());
  const [unsw, netflow] = [folder.write('unsw.csv', unswTable(800)), folder.write('netflow.csv', netflowTable(600, 5))];
  const transfer = async (...options: string[]): Promise<TransferResult> => {
    expect(await runCli(['transfer', unsw, netflow, '--json', folder.at('out.json'), ...options])).toMatchObject({ code: 0 });
    return folder.json('out.json') as TransferResult;
  };
  const figures = ({ cells }: TransferResult) =>
    cells.map(({ train, on, recall, falsePositiveRate, balancedAccuracy, mcc }) =>
      [train, on, recall, falsePositiveRate, balancedAccuracy, Number(mcc?.toFixed(12))]);
  const perfect = [[0, 0, 1, 0, 1, 1], [0, 1, 1, 0, 1, 1], [1, 0, 1, 0, 1, 1], [1, 1, 1, 0, 1, 1]];

  it('holds both ways in one unit: any attack, and a kind of attack by what it is', async () => {
    const result = await transfer('--features', 'dur');
    expect(figures(result)).toEqual(perfect);
    expect(result.cells.map(({ rows, matrix }) => [rows, matrix.tp, matrix.tn]))
      .toEqual([[160, 80, 80], [600, 300, 300], [800, 400, 400], [120, 60, 60]]);
    expect(result.features).toEqual([{ name: 'dur', kind: 'numeric', unit: 's', in: [
      { name: 'dur', unit: 's', conversion: null }, { name: 'FLOW_DURATION_MILLISECONDS', unit: 'ms', conversion: 'divided by 1,000' },
    ] }]);
    expect(result.datasets.map(({ family, roles, reason }) => [family, roles, reason])).toEqual([
      ['UNSW-NB15', { benign: 400, scan: 200, dos: 200 }, null], ['NF datasets', { benign: 300, scan: 150, dos: 150 }, null],
    ]);
    expect(figures(await transfer('--features', 'sbytes', '--target', 'dos'))).toEqual(perfect);
  });

  it('takes all features that every dataset has, and names the others', async () => {
    const { features, datasets: [first, second] } = await transfer();
    expect(features.map(({ name }) => name)).toEqual(['dur', 'spkts', 'dpkts', 'sbytes', 'dbytes']);
    expect(first.left).toEqual(['proto', 'service', 'state', 'sttl', 'dttl']);
    expect(second.left).toEqual(['PROTOCOL', 'L7_PROTO', 'TCP_FLAGS']);
  });

  it('would not hold without the units: the same numbers under names that no family knows', async () => {
    const bare = (table: string, header: string): string => table.replace(/^.*/, header);
    const there = folder.write('there.csv', bare(unswTable(800), 'len,p,s,st,a,b,c,d,e,f,kind,label'));
    const here = folder.write('here.csv', bare(netflowTable(600, 5), 'i,j,k,l,m,n,c,d,a,b,q,len,label,kind'));
    expect(await runCli(['transfer', there, here, '--features', 'len', '--json', folder.at('bare.json')])).toMatchObject({ code: 0 });
    const { cells } = folder.json('bare.json') as TransferResult;
    expect(cells.map(({ balancedAccuracy }) => balancedAccuracy)).toEqual([1, 0.5, 0.5, 1]);
  });

  it('is told as a matrix a figure', async () => {
    const { code, out } = await runCli(['transfer', unsw, netflow, '--features', 'dur']);
    expect(code).toBe(0);
    expect(out).toMatch(/^What holds from one dataset on another: attack\n─+\n/);
    expect(out).toMatch(/dur \(s\) +FLOW_DURATION_MILLISECONDS \(ms\), divided by 1,000/);
    expect(out).toMatch(/Balanced accuracy +A +B\n A unsw\.csv +1\.0000 +1\.0000\n B netflow\.csv +1\.0000 +1\.0000/);
    expect(out).not.toMatch(/null|NaN|undefined/);
  });

  it('says in a sentence what cannot be asked, and goes on where one dataset cannot be learnt from', async () => {
    expect(await runCli(['transfer', unsw])).toMatchObject({ code: 2, err: expect.stringContaining('2 to 12 datasets') });
    expect(await runCli(['transfer', unsw, netflow, '--target', 'fun'])).toMatchObject({ code: 1, err: expect.stringContaining('not “fun”') });
    expect(await runCli(['transfer', unsw, netflow, '--features', 'sttl']))
      .toMatchObject({ code: 1, err: expect.stringContaining('“netflow.csv” has no feature that could stand for “sttl” of “unsw.csv”') });
    const quiet = folder.write('quiet.csv', netflowTable(600).split('\n').filter((line) => !/dos|scan/.test(line)).join('\n'));
    const { code, out } = await runCli(['transfer', unsw, quiet, '--features', 'dur']);
    expect(code).toBe(0);
    expect(out).toMatch(/Nothing was learnt from B: .*none of the 300 rows is “attack”/);
  });
});
