import { describe, expect, it } from 'vitest';
import { combinedBinaryExample, combinedExample, pathExample } from '../../../src-shared/questions/combined/combinedResult.fixture';
import { pairsExample, selectionExample } from '../../../src-shared/questions/selection/selection.fixture';
import { exampleCosts } from '../../../src-shared/questions/costs/costs.fixture';
import { exampleStudy } from './exampleStudy.fixture';
import { reportContext } from '../paper/reportContext';
import { combinedSection } from '../questions/combined/combinedSection';
import { costsSection } from '../questions/costs/costsSection';
import { fileSection } from './fileSection';
import { selectionSection } from '../questions/selection/selectionSection';
import { studyPdf } from './writePdf';

const printed = (content: unknown): string => JSON.stringify(content).replaceAll('\u00a0', ' ');
const study = { ...exampleStudy(), combined: combinedExample(), path: pathExample(), costs: exampleCosts(), selection: { forward: selectionExample(), pairs: pairsExample() } };

describe('sections of several features', () => {
  it('are not there where they were not asked for', () => {
    const context = reportContext(exampleStudy());
    expect([...combinedSection(context), ...costsSection(context), ...selectionSection(context)]).toEqual([]);
  });

  it('print what was fitted, every class with its recall, every coefficient, and the order of entry', () => {
    const text = printed(combinedSection(reportContext(study)));
    for (const words of ['tells one of normal, probe, dos, u2r, r2l', 'Own test part', '78,289', 'Brier score', 'All standardised coefficients', 'service=l65', 'Points of the path']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it('name the positive class of a single target, and say what a file without labels cannot tell', () => {
    const binary = combinedBinaryExample();
    expect(printed(combinedSection(reportContext({ ...study, combined: binary })))).toContain(`${binary.classes[1]} (the positive class) or other`);
    const [judged] = combinedExample().judged;
    const unlabelled = { ...judged, part: 'file' as const, name: 'unlabelled.gz', labelled: false, decided: null, binary: null, calibration: [], logLoss: null };
    expect(printed(combinedSection(reportContext({ ...study, combined: { ...combinedExample(), judged: [unlabelled] } })))).toContain('Without labels no answer can be judged');
  });

  it('print both decisions with their cost, constant answers, and the ruler or why there is none', () => {
    const text = printed(costsSection(reportContext(study)));
    for (const words of ['least expected cost', 'Summed cost', 'always dos']) expect(text).toContain(words);
    const elsewhere = exampleCosts({ contest: false });
    expect(printed(costsSection(reportContext({ ...study, costs: elsewhere })))).toContain('The published scores are of the contest’s labelled test file');
  });

  it('print every step with its matrix and the elbow’s reason, and the best pairs with their gain', () => {
    const text = printed(selectionSection(reportContext(study)));
    for (const words of ['Positive class: dos', '2 features come within one standard error', '101,219', 'The best 3 of 3 pairs', '0.0650']) expect(text).toContain(words);
    const pairsOnly = printed(selectionSection(reportContext({ ...study, selection: { forward: null, pairs: pairsExample() } })));
    expect(pairsOnly).toContain('How few features?');
    expect(pairsOnly).not.toContain('Step by step');
  });

  it('stand on the first page: what was asked beyond the study, and what was found', () => {
    const { combined } = study;
    const { seed: _, ...asked } = combined.settings;
    const further = {
      categories: null, giveaways: false, testSet: null, combined: asked, path: { points: 9 }, costs: study.costs.costs,
      selection: { metric: 'mcc' as const, folds: 5, forward: { features: 3, start: [] }, pairs: true },
    };
    const text = printed(fileSection(reportContext({ ...study, settings: { ...study.settings, further } })));
    for (const words of [`${combined.features.length} features in one model are right for`, 'Features for dos by MCC: 2 features come within', 'a row by least expected cost',
      'every category at once; penalty L2', '9 penalties', 'by MCC, forward to 3 features over 5 folds, all pairs', study.costs.costs.name]) expect(text).toContain(words);
    expect(printed(fileSection(reportContext(exampleStudy())))).not.toMatch(/One model|L1 path|in one model/);
  });

  it('become pages', async () => {
    const sections = ['combined', 'selection', 'costs'].map((id) => ({ id, note: '' }));
    const pdf = (await studyPdf(study, { title: null, author: null, sections })).pdf;
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
  }, 60_000);
});
