import { categoryOrder } from './labelMaps';

/** Costs between categories: `matrix[actual][predicted]`, both in the order of `classes`. */
export type CostMatrix = { id: string; name: string; classes: readonly string[]; matrix: number[][] };

/** The cost matrix of the KDD'99 contest. It is not symmetric: dos taken for probe costs 1, probe taken for dos 2. */
export const kdd99Costs: CostMatrix = {
  id: 'kdd99', name: 'KDD’99 contest', classes: categoryOrder,
  matrix: [
    [0, 1, 2, 2, 2],
    [1, 0, 2, 2, 2],
    [2, 1, 0, 2, 2],
    [3, 2, 2, 0, 2],
    [4, 2, 2, 2, 0],
  ],
};

/** A published result on the labelled test file (`corrected`), in the order normal, probe, dos, u2r, r2l. */
export type PublishedResult = { name: string; averageCost: number; confusion: number[][] | null };

/**
 * The ruler that a score on `corrected` is held against. Source: Elkan, “Results of the KDD’99 Classifier Learning
 * Contest”; constant answers follow from the file's own counts.
 */
export const contestRuler: readonly PublishedResult[] = [
  { name: 'winner (Pfahringer)', averageCost: 0.2331, confusion: [
    [60262, 243, 78, 4, 6], [511, 3471, 184, 0, 0], [5299, 1328, 223226, 0, 0], [168, 20, 0, 30, 10], [14527, 294, 0, 8, 1360]] },
  { name: 'runner-up', averageCost: 0.2356, confusion: null },
  { name: '1-nearest neighbour', averageCost: 0.2523, confusion: [
    [60322, 212, 57, 1, 1], [697, 3125, 342, 0, 2], [6144, 76, 223633, 0, 0], [209, 5, 1, 8, 5], [15785, 308, 1, 0, 95]] },
  { name: 'always dos', averageCost: 0.5220, confusion: null },
];

/** What always answering one category costs on `corrected`: a model at 0.5220 has learned nothing. */
export const constantAnswers: { [category: string]: number } = { normal: 1.7018, probe: 1.0394, dos: 0.5220, u2r: 1.9985, r2l: 1.8959 };
