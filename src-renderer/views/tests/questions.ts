import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { Comparison } from '../../../src-shared/questions/tests/comparison';
import { attacksOnly, usualAttackTypes, usualLevels } from '../../../src-shared/questions/tests/usualComparisons';
import { benignOf } from '../../../src-shared/terms/categories';
import { filterWords } from '../../../src-shared/format/filterWords';

/** What is asked: a factor against an outcome, among the rows that pass the filters. Pairs are asked for separately. */
export type Question = Omit<Comparison, 'pairs'>;
export type PresetId = 'protocols' | 'services' | 'services-category' | 'services-labels';
export type Preset = { id: PresetId; label: string; note: string; question: Question };

const usual = (factor: string, outcome: string): Question => ({ factor, outcome, ...usualLevels, filters: [] });
const most = (factor: string, outcome: string, top: number): Question => ({ factor, outcome, levels: null, top, filters: [] });

/** The questions of every study, as far as this file has their columns. */
export function presetsOf(summary: DatasetSummary, topServices: number): Preset[] {
  const { protocol, service } = summary.factors;
  const known = benignOf(summary.categories) !== null;
  return [
    ...(protocol === null ? [] : [{
      id: 'protocols' as const, label: 'Protocols', note: known ? 'Does the share of attacks differ between protocols?' : 'Do the categories differ between protocols?',
      question: usual(protocol, known ? 'attack' : 'category'),
    }]),
    ...(service === null || !known ? [] : [{
      id: 'services' as const, label: `Top ${topServices} services`, note: 'Does the share of attacks differ between services?',
      question: most(service, 'attack', topServices),
    }]),
    ...(service === null ? [] : [{
      id: 'services-category' as const, label: 'Services by category', note: 'Do the categories of attack differ between services?',
      question: most(service, 'category', topServices),
    }, {
      id: 'services-labels' as const, label: 'Services by attack type', note: 'Which attacks come over which services?',
      question: { ...most(service, 'label', topServices), topOutcomes: usualAttackTypes, filters: known ? attacksOnly : [] },
    }]),
  ];
}

/** A question to begin with when a factor is chosen. */
export function questionFor(summary: DatasetSummary, factor: string): Question {
  const isLabel = summary.columns.some((column) => column.name === factor && column.role === 'label');
  return usual(factor, isLabel || benignOf(summary.categories) === null ? 'category' : 'attack');
}

/** The first question that is not one of every study: the connection state, else the first text column, else the first feature. */
export function ownQuestion(summary: DatasetSummary): Question {
  const features = summary.columns.filter((column) => column.role === 'feature');
  const factor = summary.factors.state ?? (features.find((column) => column.kind === 'text') ?? features[0]).name;
  return questionFor(summary, factor);
}

export const sameQuestion = (a: Question, b: Question): boolean => keyOf(a) === keyOf(b);
const keyOf = ({ factor, outcome, levels, top, others = 'out', topOutcomes = null, filters }: Question): string =>
  JSON.stringify([factor, outcome, levels, top, top === null ? null : others, topOutcomes, filters]);

/** A question in a few words: `flag × attack, top 10 and the others, where service is http`. */
export function questionWords({ factor, outcome, levels, top, others, topOutcomes = null, filters }: Question): string {
  const chosen = levels !== null ? `, ${levels.length} levels` : top === null ? '' : `, top ${top}${others === 'together' ? ' and the others' : ''}`;
  const named = topOutcomes === null ? '' : `, top ${topOutcomes} of ${outcome}`;
  return `${factor} × ${outcome}${chosen}${named}${filters.map((filter) => `, where ${filterWords(filter)}`).join('')}`;
}

/** A sentence that no line break parts from its units and signs: `99.55 %` and `p = 0.03` stay whole. */
export const unbroken = (sentence: string): string => sentence.replace(/ %/g, '\u00a0%').replace(/(log₁₀) /g, '$1\u00a0').replace(/ ([=<]) /g, '\u00a0$1\u00a0');
