import { expect, it } from 'vitest';
import type { PaperSize } from '../../../src-shared/contract/contract';
import type { StudyResult } from '../../../src-shared/contract/study';
import { exampleStudy } from './exampleStudy.fixture';
import { placedTexts, type PlacedPages } from './pageText.fixture';
import { studyPdf } from './writePdf';

/** The example with figures as a table of small measurements has them, and with long names. */
function floatTable(): StudyResult {
  const study = exampleStudy();
  const long = (name: string): string => `${name}_of_the_mean_interarrival_time_in_milliseconds`;
  for (const column of study.overview.columns) {
    for (const figure of ['mean', 'sd', 'min', 'q1', 'median', 'q3', 'max'] as const) column[figure] = -1.2345e-7;
  }
  const columns = study.correlation.columns.slice(0, 6);
  const matrix = study.correlation.matrix.slice(0, 6).map((row) => row.slice(0, 6));
  const renamed =
    JSON.stringify({ ...study, correlation: { ...study.correlation, columns, matrix, pairs: [], dropped: [], kept: columns } })
    .replaceAll('"src_bytes"', `"${long('src_bytes')}"`).replaceAll('"duration"', `"${long('duration')}"`);
  return JSON.parse(renamed) as StudyResult;
}

function hostileNames(): StudyResult {
  const names = new Map([['smurf', '拒绝服务攻击🎉'], ['src_bytes', 'bytes→out שלום'], ['ecr_i', 'サービス'], ['duration', '평균\u202e']]);
  return JSON.parse(JSON.stringify(exampleStudy()).replace(/"(smurf|src_bytes|ecr_i|duration)"/g, (_, name: string) => JSON.stringify(names.get(name)))) as StudyResult;
}

/**
 * Pages less than half full that the next one goes on from: a heading of a section there (15 points) says that the section before
 * was over.
 */
function halfEmpty({ height, count, texts }: PlacedPages): number[] {
  const [top, foot] = [52, 48];
  const pages = Array.from({ length: count }, (_, i) =>
    texts.filter(({ page, bottom }) => page === i + 1 && bottom > foot && bottom < height - top));
  return pages.slice(0, -1).flatMap((body, i) => {
    const filled = (height - top - Math.min(...body.map(({ bottom }) => bottom))) / (height - top - foot);
    const next = pages[i + 1].reduce((highest, text) => (text.bottom > highest.bottom ? text : highest));
    return filled < 0.5 && next.size < 14 ? [i + 1] : [];
  });
}

const studies: [string, () => StudyResult, PaperSize, string][] = [
  ['the usual study', exampleStudy, 'A4', 'duration'],
  ['the usual study on Letter', exampleStudy, 'Letter', 'duration'],
  ['a table of small measurements with long names', floatTable, 'Letter', 'interarrival'],
  ['names of every script', hostileNames, 'A4', '拒绝服务攻击'],
];

it.each(studies)('the pages of %s hold every text within their margins, no number over two lines, and are at least half full', { timeout: 120_000 }, async (_, study, paper, named) => {
  const { pdf } = await studyPdf(study(), { title: null, author: null, sections: null, paper });
  const placed = await placedTexts(pdf);
  const { width, height, texts } = placed;
  expect([Math.round(width), Math.round(height)]).toEqual(paper === 'A4' ? [595, 842] : [612, 792]);
  expect(texts.some(({ text }) => text.includes(named))).toBe(true);
  const side = (width - 515) / 2;
  const outside = texts.filter(({ left, right, bottom }) =>
    left < side - 1 || right > width - side + 1 || bottom < 10 || bottom > height - 10);
  expect(outside).toEqual([]);
  expect(texts.filter(({ text }) => /\d\s*×$/.test(text.trim()))).toEqual([]);
  expect(halfEmpty(placed)).toEqual([]);
});
