import { describe, expect, it } from 'vitest';
import { checkOf } from '../../../../src-shared/questions/audit/checkList';
import { citations } from '../../../../src-shared/questions/audit/citations';
import { checkResult } from '../../../../src-shared/questions/audit/checkResult.fixture';
import type { CheckResult } from '../../../../src-shared/questions/audit/result';
import type { StudyResult } from '../../../../src-shared/contract/study';
import { exampleStudy } from '../../report/exampleStudy.fixture';
import { sectionOf, textOf } from '../../report/printSection.fixture';
import { placedTexts } from '../../report/pageText.fixture';
import { studyPdf } from '../../report/writePdf';
import { shell } from './shell';

const copies = checkOf('copies');
const context = { floors: null, benignShare: null, precision: null, smallLabels: [], defects: [] };
const study = (...checks: CheckResult[]): StudyResult => ({ ...exampleStudy(), audit: { checks, context, testFile: null } });
const found = checkResult('copies', 'severe', {
  sentence: '348,435 of 494,021 rows (70.5 %) repeat an earlier one.', mends: [{ sentence: 'Group the split.', command: 'wiretell study x --split grouped:0.2' }],
});

describe('the audit in the report', () => {
  it('says of a check its verdict in a word and by a sign, its figure and thresholds with their reason, and its sources by number', async () => {
    const text = await textOf('audit', study(found));
    for (const words of ['1 severe.', '■ severe', 'Do rows repeat each other?', '70.5 %', 'to mind from 5 %, severe from 25 %', `${copies.reason.replaceAll('\u00a0', ' ')} [1`,
      found.sentence, 'Not looked at: ', `[1] ${citations[copies.citations[0]].text.replaceAll('\u00a0', ' ')}`, 'To cite this audit: ', exampleStudy().data.sha256]) {
      expect(text).toContain(words);
    }
  });

  it('gives the reason where a check could not judge, and no figure', async () => {
    const text = await textOf('audit', study(checkResult('copies', 'notJudged')));
    expect(text).toContain('· not judged');
    expect(text).toContain('There is nothing to judge.');
    expect(text).not.toContain('70.5');
  });

  it('shows what is behind a finding, and what to do; nothing of what is in order', async () => {
    const text = await textOf('auditEvidence', study(found));
    for (const words of ['Copies: severe', 'What to do: Group the split. (wiretell study x --split grouped:0.2)']) expect(text).toContain(words);
    for (const severity of ['ok', 'note', 'notJudged'] as const) {
      expect(await sectionOf('auditEvidence', study(checkResult('copies', severity)))).toEqual([]);
    }
  });

  it('stands on a page of its own, with long names broken', async () => {
    const name = 'x'.repeat(400);
    const long = study(checkResult('copies', 'warn', { sentence: `“${name}” ${'and so on '.repeat(30)}`, details: [name] }));
    const sections = ['audit', 'auditEvidence'].map((id) => ({ id, note: '' }));
    const { width, texts } = await placedTexts((await studyPdf(long, { title: 'T', author: null, sections })).pdf);
    const page = texts.find(({ text }) => text.startsWith('Is it fit to learn from?'))!;
    expect(page.page).toBeGreaterThan(1);
    expect(texts.filter((one) => one.page === page.page && one.bottom > page.bottom && one.size > 7.6)).toEqual([]);
    expect(texts.filter(({ right }) => right > width - 20)).toEqual([]);
  }, 30_000);

  it('is told on the first page', async () => {
    const { pdf } = await studyPdf(study(found), { title: 'T', author: null, sections: [] });
    const { texts } = await placedTexts(pdf);
    expect(texts.map(({ text }) => text).join(' ')).toContain('Fit to learn from? 1 severe (severe: Copies).');
  }, 30_000);

  it('is not there in a report that is older than the audit', async () => {
    const { audit: _, ...older } = study(found);
    expect(await sectionOf('audit', older as StudyResult)).toEqual([]);
    expect((await studyPdf(older as StudyResult, null)).pdf.length).toBeGreaterThan(10_000);
  }, 60_000);

  it('is refused where it is something else', async () => {
    const strange = study({ ...found, figure: { ...found.figure, value: 'much' as never } });
    await expect(studyPdf(strange, null)).rejects.toThrow(/the study: audit\.checks\.0\.figure\.value/);
  });
});

it('the shell tells what was found a line each, the rest in one', () => {
  const summary = shell.summary({ checks: [found, checkResult('copies', 'ok'), checkResult('copies', 'notJudged')], context, testFile: null }, exampleStudy());
  expect(summary.split('\n').slice(2)).toEqual([
    '1 severe, 1 in order, 1 not judged.', `• severe: ${found.sentence}`, '• in order: Copies', '• not judged: Copies (There is nothing to judge.)',
  ]);
});
