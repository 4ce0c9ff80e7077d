import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());

describe('a report from the shell', () => {
  it('is on the paper that was asked for, and names what its fonts lack', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => `${i % 7},${['数据', 'שלום', '→'][i % 3]},${i % 2 === 0 ? 'normal' : 'dos'}`);
    const data = folder.write('表.csv', `value,word,label\n${rows.join('\n')}\n`);
    const report = folder.at('report.pdf');
    const { code, err } = await runCli(['study', data, '--report', report, '--paper', 'Letter']);
    expect(err).toMatch(/Written: .*report\.pdf \(printed as �, since no font of the report has them: ש \(U\+05E9\), ל \(U\+05DC\), ו .*, ם /);
    expect(code).toBe(0);
    expect(readFileSync(report).toString('latin1')).toContain('/MediaBox [0 0 612 792]');
  }, 60_000);

  it('is only asked for where one is written, and on a paper that there is', async () => {
    expect(await runCli(['study', '--paper', 'Letter'])).toMatchObject({ code: 2, err: expect.stringContaining('--paper needs --report') });
    expect(await runCli(['study', '--report', 'x.pdf', '--paper', 'A5'])).toMatchObject({ code: 2, err: expect.stringContaining('A4, Letter') });
  });
});
