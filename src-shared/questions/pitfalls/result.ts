import type { CheckResult } from '../audit/result';

/** Ten pitfalls of learning-based security systems, in the order and by the meaning of Arp et al. 2022. */
export const pitfallIds = [
  'sampling-bias', 'label-inaccuracy', 'data-snooping', 'spurious-correlations', 'parameter-selection', 'baseline', 'measures', 'base-rate', 'lab-only',
  'threat-model',
] as const;
export type PitfallId = (typeof pitfallIds)[number];

/** Answers of a person, each empty until it is given. */
export type PitfallAnswers = { sampling: string; labels: string; lab: string; threat: string };

/** One pitfall: what data and settings show of it, and what a person says. */
export type Pitfall = {
  id: PitfallId;
  /** Whether data and settings show it, show a part of it, or nothing, so that it can only be asked. */
  status: 'seen' | 'partly' | 'asked';
  /** What they show, in words with figures. */
  sentence: string;
  /** Checks of the audit that found something of it, worst first. */
  checks: CheckResult['id'][];
  /** The person's answer in one line; `null` where none is given, or none is asked for. */
  answer: string | null;
};

/** Every pitfall in its usual order. */
export type PitfallsResult = { pitfalls: Pitfall[] };
