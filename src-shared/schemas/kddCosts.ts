
/** Costs between categories: `matrix[actual][predicted]`, both in the order of `classes`. */
export type CostMatrix = { id: string; name: string; classes: readonly string[]; matrix: number[][] };

/** The contest's categories, in the order of its matrix. */
const categories = ['normal', 'probe', 'dos', 'u2r', 'r2l'];
/** Rows of each in the labelled test file that the contest was scored on. */
export const contestRows = [60_593, 4_166, 229_853, 228, 16_189];

/** The cost matrix of the KDD'99 contest. It is not symmetric: dos taken for probe costs 1, probe taken for dos 2. */
export const kdd99Costs: CostMatrix = {
  id: 'kdd99', name: 'KDD’99 contest', classes: categories,
  matrix: [
    [0, 1, 2, 2, 2],
    [1, 0, 2, 2, 2],
    [2, 1, 0, 2, 2],
    [3, 2, 2, 0, 2],
    [4, 2, 2, 2, 0],
  ],
};

/** Whether these are categories of the contest: of any other there is no speaking of its costs and its scores. */
export const areContestClasses = (classes: readonly string[]): boolean => classes.every((name) => kdd99Costs.classes.includes(name));

/**
 * A published result on the labelled test file (`corrected`), in the order normal, probe, dos, u2r, r2l. `source` is
 * where it was published, or why that cannot be told.
 */
export type PublishedResult = { name: string; averageCost: number; confusion: number[][] | null; source: string };

/** Two matrices that are handed on without a word on who made them: they can be scored, and not cited. */
const handedOn = 'publisher not known; only the matrix is at hand';
const elkan = 'Elkan, “Results of the KDD’99 Classifier Learning Contest”, 1999';

/**
 * The ruler that a score on `corrected` is held against. Source: Elkan, “Results of the KDD’99 Classifier Learning
 * Contest”; constant answers follow from the file's own counts.
 */
export const contestRuler: readonly PublishedResult[] = [
  { name: 'winner (Pfahringer)', averageCost: 0.2331, source: elkan, confusion: [
    [60262, 243, 78, 4, 6], [511, 3471, 184, 0, 0], [5299, 1328, 223226, 0, 0], [168, 20, 0, 30, 10], [14527, 294, 0, 8, 1360]] },
  { name: 'runner-up', averageCost: 0.2356, source: elkan, confusion: null },
  { name: '1-nearest neighbour', averageCost: 0.2523, source: elkan, confusion: [
    [60322, 212, 57, 1, 1], [697, 3125, 342, 0, 2], [6144, 76, 223633, 0, 0], [209, 5, 1, 8, 5], [15785, 308, 1, 0, 95]] },
  { name: 'always dos', averageCost: 0.5220, source: 'follows from the file’s own counts', confusion: [
    [0, 0, 60593, 0, 0], [0, 0, 4166, 0, 0], [0, 0, 229853, 0, 0], [0, 0, 228, 0, 0], [0, 0, 16189, 0, 0]] },
];

/** Every published score on `corrected`, cheapest first; those with a matrix can be scored again. */
export const publishedResults: readonly PublishedResult[] = [
  ...contestRuler,
  { name: 'multi-classifier (Sabhnani and Serpen)', averageCost: 0.2285, confusion: null,
    source: 'Sabhnani and Serpen, “Application of Machine Learning Algorithms to KDD Intrusion Detection Dataset within Misuse Detection Context”, MLMTA 2003' },
  { name: 'PNrule (Agarwal and Joshi)', averageCost: 0.2371, confusion: null,
    source: 'Agarwal and Joshi, “PNrule: A New Framework for Learning Classifier Models in Data Mining”, SDM 2001' },
  { name: 'extra trees', averageCost: 0.2508, source: handedOn, confusion: [
    [60290, 236, 62, 3, 2], [593, 3300, 273, 0, 0], [6377, 564, 222912, 0, 0], [217, 4, 0, 3, 4], [15622, 3, 0, 2, 562]] },
  { name: 'random forest', averageCost: 0.2532, source: handedOn, confusion: [
    [60304, 219, 68, 2, 0], [855, 3129, 182, 0, 0], [6390, 33, 223430, 0, 0], [219, 2, 0, 3, 4], [15922, 1, 0, 0, 266]] },
].sort((a, b) => a.averageCost - b.averageCost);

/** What always answering one category costs on `corrected`: a model at 0.5220 has learned nothing. */
export const constantAnswers: { [category: string]: number } = { normal: 1.7018, probe: 1.0394, dos: 0.5220, u2r: 1.9985, r2l: 1.8959 };
