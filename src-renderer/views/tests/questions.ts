import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { Comparison } from '../../../src-shared/questions/tests/comparison';
import { attacksOnly, usualAttackTypes } from '../../../src-shared/questions/tests/usualComparisons';
import { filterWords } from '../../../src-shared/format/filterWords';

/** What is asked: a factor against an outcome, among the rows that pass the filters. Pairs are asked for separately. */
export type Question = Omit<Comparison, 'pairs'>;
export type PresetId = 'protocols' | 'services' | 'services-category' | 'services-labels';
export type Preset = { id: PresetId; label: string; note: string; question: Question };

const simple = (factor: string, outcome: string, top: number | null): Question => ({ factor, outcome, levels: null, top, filters: [] });

/** The questions of every study, as far as this file has their columns. */
export function presetsOf({ factors: { protocol, service } }: DatasetSummary, topServices: number): Preset[] {
  return [
    ...(protocol === null ? [] : [{
      id: 'protocols' as const, label: 'Protocols', note: 'Does the share of attacks differ between protocols?',
      question: simple(protocol, 'attack', null),
    }]),
    ...(service === null ? [] : [{
      id: 'services' as const, label: `Top ${topServices} services`, note: 'Does the share of attacks differ between services?',
      question: simple(service, 'attack', topServices),
    }, {
      id: 'services-category' as const, label: 'Services by category', note: 'Do the categories of attack differ between services?',
      question: simple(service, 'category', topServices),
    }, {
      id: 'services-labels' as const, label: 'Services by attack type', note: 'Which attacks come over which services?',
      question: { ...simple(service, 'label', topServices), topOutcomes: usualAttackTypes, filters: attacksOnly },
    }]),
  ];
}

/** A question to begin with when a factor is chosen: all levels where they are known to be few, else the most frequent. */
export function questionFor(summary: DatasetSummary, factor: string): Question {
  const few = [summary.factors.protocol, summary.factors.state].includes(factor);
  const isLabel = summary.columns.some((column) => column.name === factor && column.role === 'label');
  return simple(factor, isLabel ? 'category' : 'attack', few ? null : 10);
}

/** The first question that is not one of every study: the connection state, else the first text column, else the first feature. */
export function ownQuestion(summary: DatasetSummary): Question {
  const features = summary.columns.filter((column) => column.role === 'feature');
  const factor = summary.factors.state ?? (features.find((column) => column.kind === 'text') ?? features[0]).name;
  return questionFor(summary, factor);
}

export const sameQuestion = (a: Question, b: Question): boolean => keyOf(a) === keyOf(b);
const keyOf = ({ factor, outcome, levels, top, topOutcomes = null, filters }: Question): string =>
  JSON.stringify([factor, outcome, levels, top, topOutcomes, filters]);

/** A question in a few words: `flag × attack, top 10, where service is http`. */
export function questionWords({ factor, outcome, levels, top, topOutcomes = null, filters }: Question): string {
  const chosen = levels !== null ? `, ${levels.length} levels` : top !== null ? `, top ${top}` : '';
  const named = topOutcomes === null ? '' : `, top ${topOutcomes} of ${outcome}`;
  return `${factor} × ${outcome}${chosen}${named}${filters.map((filter) => `, where ${filterWords(filter)}`).join('')}`;
}

/** A sentence that no line break parts from its units and signs: `99.55 %` and `p = 0.03` stay whole. */
export const unbroken = (sentence: string): string => sentence.replace(/ %/g, '\u00a0%').replace(/(log₁₀) /g, '$1\u00a0').replace(/ ([=<]) /g, '\u00a0$1\u00a0');
