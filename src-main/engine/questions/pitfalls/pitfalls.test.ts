import { afterAll, describe, expect, it } from 'vitest';
import type { StudyResult } from '../../../../src-shared/contract/study';
import { runCli, TestFolder } from '../../../cli/runCli.fixture';
import { kddLines } from '../../read/kddLines.fixture';
import { placedTexts } from '../../report/pageText.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const data = folder.write('kdd.data', kddLines(400));
const common = ['--features', 'service,src_bytes', '--pitfalls'];

describe('the ten pitfalls of a study', () => {
  it('are told in the shell, stand in the report with what was answered, and hold when it is checked', async () => {
    const answers = folder.write('answers.json', JSON.stringify({ sampling: 'A made-up table.\nOf 400 rows.', threat: 'Nobody.' }));
    const [pdf, json] = [folder.at('study.pdf'), folder.at('study.json')];
    const { code, out, err } = await runCli(['study', data, ...common, '--pitfalls-answers', answers, '--report', pdf, '--json', json]);
    expect(code, err).toBe(0);
    const told = out.slice(out.indexOf('Ten pitfalls'));
    expect(told).toMatch(/^P1 Sampling bias \(seen in part\): /m);
    expect(told).toContain('Answer: A made-up table. Of 400 rows.');
    expect(told).toMatch(/^P10 .*\n {4}Who attacks.* Answer: Nobody\.$/m);
    const { pitfalls, settings } = folder.json('study.json') as StudyResult;
    expect(pitfalls!.pitfalls).toHaveLength(10);
    expect(settings.asked.pitfalls).toEqual({ sampling: 'A made-up table.\nOf 400 rows.', labels: '', lab: '', threat: 'Nobody.' });
    const { texts } = await placedTexts(folder.bytes('study.pdf'));
    const { page } = texts.find(({ text, size }) => text === 'Ten pitfalls' && size > 14)!;
    const printed = texts.filter((one) => one.page === page).map(({ text }) => text).join(' ');
    for (const words of ['P1', 'P10', 'Answer: A made-up table. Of 400 rows.', 'Not answered.', 'USENIX Security']) expect(printed).toContain(words);
    expect(texts.map(({ text }) => text).join(' ')).toContain('2 of 4 questions answered');
    expect(await runCli(['check', pdf, data])).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  }, 60_000);

  it('need no answers, and refuse what is none', async () => {
    const refused = async (content: string): Promise<string> =>
      (await runCli(['study', data, ...common, '--pitfalls-answers', folder.write('a.json', content)])).err;
    expect((await runCli(['study', data, ...common])).out).toContain('Not answered.');
    expect(await refused('{"lab": 7}')).toMatch(/the answers “.*a\.json”: lab: /);
    expect(await refused('{"other": ""}')).toMatch(/other: there is no such entry/);
    expect(await refused(JSON.stringify({ lab: 'x'.repeat(2001) }))).toMatch(/lab: an answer has at most 2000 characters/);
    expect((await runCli(['study', data, '--pitfalls-answers', folder.at('a.json')])).err).toContain('--pitfalls-answers needs --pitfalls');
  }, 60_000);
});
