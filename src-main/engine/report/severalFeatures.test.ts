import { describe, expect, it } from 'vitest';
import { combinedBinaryExample, combinedExample, pathExample } from '../../../src-shared/questions/combined/combinedResult.fixture';
import { pairsExample, selectionExample } from '../../../src-shared/questions/selection/selection.fixture';
import { exampleCosts } from '../../../src-shared/questions/costs/costs.fixture';
import { exampleStudy } from './exampleStudy.fixture';
import { sectionOf, textOf } from './printSection.fixture';
import { studyPdf } from './writePdf';

const study = {
  ...exampleStudy(), combined: combinedExample(), path: pathExample(), costs: exampleCosts(),
  selection: { forward: selectionExample(), pairs: pairsExample() },
};

describe('sections of several features', () => {
  it('are not there where they were not asked for', async () => {
    for (const id of ['combined', 'path', 'costs', 'selection'] as const) expect(await sectionOf(id, exampleStudy())).toEqual([]);
  });

  it('print what was fitted, every class with its recall, every coefficient, and the order of entry', async () => {
    const text = `${await textOf('combined', study)} ${await textOf('path', study)}`;
    for (const words of ['tells one of normal, probe, dos, u2r, r2l', 'Own test part', '78,289', 'Brier score', 'All standardised coefficients', 'service=l65', 'The L1 path', 'Points of the path']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it('name the positive class of a single target, and say what a file without labels cannot tell', async () => {
    const binary = combinedBinaryExample();
    expect(await textOf('combined', { ...study, combined: binary })).toContain(`${binary.classes[1]} (the positive class) or other`);
    const [judged] = combinedExample().judged;
    const unlabelled = { ...judged, part: 'file' as const, name: 'unlabelled.gz', labelled: false, decided: null, binary: null, calibration: [], logLoss: null };
    expect(await textOf('combined', { ...study, combined: { ...combinedExample(), judged: [unlabelled] } })).toContain('Without labels no answer can be judged');
  });

  it('print both decisions with their cost, constant answers, and the ruler or why there is none', async () => {
    const text = await textOf('costs', study);
    for (const words of ['least expected cost', 'Summed cost', 'always dos']) expect(text).toContain(words);
    const elsewhere = exampleCosts({ contest: false });
    expect(await textOf('costs', { ...study, costs: elsewhere })).toContain('The published scores are of the contest’s labelled test file');
  });

  it('print every step with its matrix and the elbow’s reason, and the best pairs with their gain', async () => {
    const text = await textOf('selection', study);
    for (const words of ['Positive class: dos', '2 features come within one standard error', '101,219', 'The best 3 of 3 pairs', '0.0650']) expect(text).toContain(words);
    const pairsOnly = await textOf('selection', { ...study, selection: { forward: null, pairs: pairsExample() } });
    expect(pairsOnly).toContain('How few features?');
    expect(pairsOnly).not.toContain('Step by step');
  });

  it('stand on the first page: what was asked beyond the study, and what was found', async () => {
    const { combined } = study;
    const { seed: _, ...set } = combined.settings;
    const asked = {
      combined: set, path: { points: 9 }, costs: study.costs.costs,
      selection: { metric: 'mcc' as const, folds: 5, forward: { features: 3, start: [] }, pairs: true },
    };
    const text = await textOf('file', { ...study, settings: { ...study.settings, asked } });
    for (const words of [`${combined.features.length} features in one model are right for`, 'Features for dos by MCC: 2 features come within', 'a row by least expected cost',
      'every category at once; penalty L2', '9 penalties', 'by MCC, forward to 3 features over 5 folds, all pairs', study.costs.costs.name]) expect(text).toContain(words);
    expect(await textOf('file', exampleStudy())).not.toMatch(/One model|L1 path|in one model/);
  });

  it('become pages', async () => {
    const sections = ['combined', 'selection', 'costs'].map((id) => ({ id, note: '' }));
    const pdf = (await studyPdf(study, { title: null, author: null, sections })).pdf;
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
  }, 60_000);
});
