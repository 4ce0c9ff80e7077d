import type { Json } from '../../terms/json';
import type { Maybe } from '../../statistics/maybe';
import type { RowCondition } from '../../contract/rowConditions';
import type { Category } from '../../terms/categories';
import type { CitationId } from './citations';

/** From good to bad; `notJudged` is none of them: nothing was found because nothing could be looked at. */
export type Severity = 'ok' | 'note' | 'warn' | 'severe' | 'notJudged';

/** Bounds of the one figure that decides; `null` where a check never goes so far. `below`: small figures are the bad ones. */
export type Thresholds = { warn: Maybe; severe: Maybe; below?: true };

/**
 * How the one figure is written: a share of rows or an accuracy, both between 0 and 1 and shown in per cent, or a ratio of two counts.
 */
export type FigureUnit = 'share' | 'accuracy' | 'ratio';

/** What a check needs before there is anything to judge: rows, labels, rows of benign and of attack, or a second file. */
export type Need = 'rows' | 'labels' | 'attacks' | 'testFile';

/** Where a well-known dataset lies on a check's figure. */
export type Known = { name: string; value: number };

/**
 * Rows behind a finding, as a sentence part (`smurf: 2 vectors`): how many, the number of the first among the rows in use, from 1, and how
 * to find all of them. `of`: rows of the second file.
 */
export type RowsBehind = { title: string; count: number; firstRow: number; conditions: RowCondition[]; of?: 'test' };

/** What the app does when a mend's button is pressed. */
export type MendAction =
  /** Leaves columns out of every model. */
  | { kind: 'leaveOut'; columns: string[] }
  /** Keeps rows that are alike in every feature on one side of every split. */
  | { kind: 'groupSplit' }
  /** Leaves rows of the test file out that stand in training. */
  | { kind: 'leaveOutOverlap' }
  /** Tells attack from benign alone, and no categories. */
  | { kind: 'attackLevel' }
  /** Opens “Mend and save” with this step chosen. */
  | { kind: 'save'; step: string };

/** What can be done about a finding: in words, as a command that does the same, and what the app's button does, where it can. */
export type Mend = { sentence: string; command: string; action?: MendAction };

/**
 * A table of evidence in words: the same on screen, on paper and in a terminal. All cells are written out; `numeric` ones stand right.
 * `drawn`: a screen shows a chart of it instead.
 */
export type EvidenceTable = { title: string; head: EvidenceHead[]; rows: string[][]; note?: string; drawn?: true };
/** `sentence`: its cells are words of ours, which are read whole, and no names from the file. */
type EvidenceHead = { title: string; numeric?: true; sentence?: true };

/** What the words of a check may say of the dataset. */
export type AuditAbout = {
  /** File names as a command takes them, each with quotes where it needs some. */
  files: string[];
  testFiles: string[];
  categories: Category[];
  /** What the benign rows are called, `null` where no category is known to be benign. */
  benign: string | null;
  rows: number;
  /** Columns that stay out of every model because they name hosts, times or rows. */
  identity: string[];
};

/** What a check makes of its evidence. */
export type Verdict = {
  /** `notJudged` where rows are too few to say: figures are shown, and the sentence is why. */
  severity: Severity;
  /** The one figure that decides; `null` where too few rows say anything. */
  value: Maybe;
  /** One sentence with its numbers, true and plain. */
  sentence: string;
  /** Further sentences. */
  details: string[];
  columns: string[];
  rows: RowsBehind[];
  mends: Mend[];
};

/**
 * One check of the audit: everything about it but how its evidence is counted, which `src-main/engine/questions/audit/measures/` does
 * under the same id. Its words are made here, from the evidence alone, for every world.
 */
export type Check<Id extends string, Evidence extends Json> = {
  id: Id;
  title: string;
  /** What it asks of a dataset, as a person would. */
  question: string;
  needs: Need;
  figure: { name: string; unit: FigureUnit };
  /** Why the thresholds lie where they do. */
  reason: string;
  known: readonly Known[];
  citations: readonly CitationId[];
  judge: (evidence: Evidence, thresholds: Thresholds, about: AuditAbout) => Verdict;
  /** What the figure rests on. */
  tables: (evidence: Evidence) => EvidenceTable[];
};

/** Declares a check; it returns what it is given, and is there to check it. */
export const check = <const Id extends string, Evidence extends Json>(declared: Check<Id, Evidence>): Check<Id, Evidence> => declared;

/** What a figure comes to by its thresholds. */
export function severityOf(value: number, { warn, severe, below }: Thresholds): 'ok' | 'warn' | 'severe' {
  const reaches = (bound: Maybe): boolean => bound !== null && (below ? value < bound : value >= bound);
  return reaches(severe) ? 'severe' : reaches(warn) ? 'warn' : 'ok';
}
