import type { Counts } from '../terms/byName';
import type { OwnFamily } from '../terms/ownFamily';
import type { JudgedPart } from '../questions/combined/result';
import type { Derived, LabelRulesFile } from '../terms/deriving';
import type { ModelFile, Quantiles } from './modelFile';
import type { Maybe } from '../statistics/maybe';

/** A saved model and what it is applied to, each by its token. */
export type ScoringRequest = {
  model: string;
  /** Files in their order: tables of the same columns, captures, or connection logs. */
  files: string[];
  /** Labels of connections, where they come from captures or logs. */
  labels: LabelRulesFile | null;
  /** What columns and labels of tables mean, where a person has written it down. */
  family?: OwnFamily;
  /** Connections are answered as they end, in that order, and not in the order of their start once all are known. */
  live?: boolean;
};
/** Scores go to `file`. `markFormulas`, unless it is false: texts that a spreadsheet would take for formulas get a mark in front. */
export type SaveScoresRequest = ScoringRequest & { markFormulas?: boolean; file: string };

/** What a model finds in other rows. */
export type ScoringResult = {
  model: { name: string; target: string | null; classes: string[]; training: string };
  source: {
    kind: 'table' | 'capture' | 'log';
    files: { name: string; bytes: number; sha256: string }[];
    rows: number;
    rejected: { count: number; examples: { line: number; reason: string }[] };
    derived: Derived | null;
  };
  shift: Shift;
  predicted: Counts;
  /** The same figures as of a second file; `null` without labels. */
  judged: JudgedPart | null;
  labels: ScoredLabel[];
  /** Rows without a label, which count in no figure. */
  unlabelled: number;
};

/** How often a label's rows are given their class. */
export type ScoredLabel = {
  label: string;
  category: string;
  class: string;
  rows: number;
  right: number;
  predicted: Counts;
  novel: boolean;
};

/** What differs between the rows here and those that the model learnt from. */
export type Shift = {
  /** Features that the source does not have: they stand at their training mean. */
  lacking: string[];
  features: FeatureShift[];
  classes: { class: string; trained: number; predicted: Maybe }[];
  /** What matters most, a sentence each. */
  remarks: string[];
};

export type FeatureShift = {
  name: string;
  /** Population stability index: Σ (here − trained) · ln(here / trained) over the bins or levels; `null` without rows. */
  psi: Maybe;
  missing: { trained: number; here: Maybe };
} & (
  | { kind: 'numeric'; trained: Quantiles | null; here: Quantiles | null; /** Share of rows below the least or above the greatest of training. */ outside: Maybe }
  | { kind: 'text'; /** Rows with levels that training never showed, and the most frequent of them. */ unseen: { rows: number; share: Maybe; levels: { level: string; rows: number }[]; inAll: number } }
);

/** What is told of a model file before it is applied. */
export type OpenedModel = Pick<ModelFile, 'model' | 'target' | 'classes' | 'decision' | 'windows' | 'training' | 'version'> & { features: string[] };
