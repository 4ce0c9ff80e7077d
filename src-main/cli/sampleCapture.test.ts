import { afterAll, describe, expect, test } from 'vitest';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const [pcap, rules] = [folder.at('sample.pcap'), folder.at('rules.json')];

describe('the sample as a capture', () => {
  test('is written with its rules, and studied by them', async () => {
    const made = await runCli(['sample', '--pcap', pcap, '--labels', rules, '--connections', '2000']);
    expect(made, made.err).toMatchObject({ code: 0, out: expect.stringMatching(/packets of 2,000 simulated connections/) });
    const json = folder.at('study.json');
    const studied = await runCli(['study', pcap, '--labels', rules, '--json', json]);
    expect(studied, studied.err).toMatchObject({ code: 0 });
    const { overview: { categories, rows } } = folder.json('study.json') as { overview: { categories: { [name: string]: number }; rows: number } };
    expect(rows).toBeGreaterThan(1990);
    expect(categories.dos).toBeGreaterThan(900);
    expect(Object.keys(categories).filter((name) => categories[name] > 0).sort()).toEqual(['dos', 'normal', 'probe', 'r2l', 'u2r']);
  }, 120_000);

  test.each([
    [['--labels', folder.at('rules.txt')], 'a name that ends in .csv or .json was expected for the rules'],
    [['--labels', folder.at('x.pcap')], 'a name that ends in .csv or .json'],
  ])('%j is refused in a sentence', async (args, sentence) => {
    expect(await runCli(['sample', '--pcap', folder.at('x.pcap'), ...args])).toMatchObject({ code: 1, err: expect.stringContaining(sentence) });
    expect(folder.names()).not.toContain('x.pcap');
  });

  test('fewer connections than show every kind are refused', async () => {
    expect(await runCli(['sample', '--pcap', folder.at('x.pcap'), '--connections', '10'])).toMatchObject({ code: 2, err: expect.stringContaining('a whole number from 1000 to 100000') });
  });
});
