export type Progress = {
  /** What is being done, in words a person reads: “Reading”, “Fitting features”. */
  step: string;
  done: number;
  /** `null` where the end is not known (an upload of unknown length). */
  total: number | null;
  unit: 'bytes' | 'columns' | 'features' | 'steps' | 'sections' | 'checks';
  rows: number | null;
  /** Of captures: packets so far. */
  packets?: number;
  /** Of a study: how far each section of its report is, from 0 to 1. */
  sections?: { id: string; share: number }[];
};

export type CallContext = {
  signal: AbortSignal;
  progress: (progress: Progress) => void;
  /** Whose call it is: the engine's sessions share its workers in turn. Set by the engine. */
  owner?: symbol;
};
