import type { CombinedChoices } from '../questions/combined/combined';
import type { PitfallAnswers } from '../questions/pitfalls/result';
import type { RequestOf, ResponseOf } from '../questions/question';
import type { Question } from '../questions/questionList';
import type { CostPreset, CostTable } from '../schemas/costTables';
import type { MendPreview, MendRequest, MendSaveRequest, SavedMend } from '../mending/mending';
import type { SelectionMetric } from '../terms/selectionMetrics';
import type { ByName } from '../terms/byName';
import type { DatasetSummary } from '../terms/datasetSummary';
import type { DeriveSettings, Deriving, SavedDerived, WindowRuleName } from '../terms/deriving';
import type { Meaning } from '../terms/meaning';
import type { OwnFamily } from '../terms/ownFamily';
import type { CallContext } from '../terms/progress';
import type { CompareRequest, CompareResult } from './compare';
import type { FeatureMapEntry } from './featureMap';
import type { RowPlace, RowsPage, RowsRequest } from './rowConditions';
import type { OpenedModel, SaveScoresRequest, ScoringRequest, ScoringResult } from './scoring';
import type { SectionId } from './sectionList';
import type { StudyResult, StudySettings } from './study';
import type { TransferRequest, TransferResult } from './transfer';

/**
 * The one map of calls between whoever shows results and the engine. Handlers, the shell and every host derive from it:
 * a missing handler does not compile. Files are named by tokens that the host hands out, never by free paths.
 */
export type Contract = EngineContract & HostContract;

/** What the engine answers, whatever host it runs under: the calls below, and those of every question (docs/questions.md lists them). */
export type EngineContract = BasicCalls & QuestionCalls;

/** The calls of a union of declarations, by their full names. */
type NameIn<C> = C extends unknown ? keyof C : never;
type CallIn<C, M> = C extends unknown ? (M extends keyof C ? C[M] : never) : never;
export type QuestionMethod = NameIn<Question['calls']>;
export type QuestionCalls = {
  [M in QuestionMethod]: { request: RequestOf<CallIn<Question['calls'], M>>; response: ResponseOf<CallIn<Question['calls'], M>> };
};

/** Calls that are no question: the engine itself, its datasets, their rows, models applied elsewhere, studies and reports. */
export type BasicCalls = {
  'engine.describe': { request: null; response: EngineDescription };
  'dataset.open': { request: OpenRequest; response: DatasetSummary };
  /** The same rows under an edited label → category table; the answer replaces the summary. */
  'dataset.relabel': { request: { dataset: string; labelCategories: ByName<string>; meaning?: Meaning }; response: DatasetSummary };
  'dataset.close': { request: { dataset: string }; response: null };
  /** Every row's predicted class and probabilities as CSV; `costs` adds the class of least expected cost. */
  'predictions.save': { request: PredictionsRequest; response: SavedPredictions };
  /** A fitted model as a file that applies it elsewhere; see `ModelFile`. */
  'model.save': { request: SaveModelRequest; response: SavedFile };
  'model.open': { request: { file: string }; response: OpenedModel };
  /**
   * A saved model on other files: what has shifted since training and, with labels, its figures; scores are written by the second
   * alone.
   */
  'scores.compare': { request: ScoringRequest; response: ScoringResult };
  'scores.save': { request: SaveScoresRequest; response: SavedScores };
  /** The rows that a figure counts, a page at a time. */
  'rows.read': { request: RowsRequest & { from: number; count: number }; response: RowsPage };
  /** All of them as CSV. */
  'rows.save': { request: RowsRequest & { markFormulas: boolean; file: string }; response: SavedPredictions };
  /** Where rows stand in their files, by their numbers among the rows in use, from 1. */
  'rows.locate': { request: { dataset: string; rows: number[] }; response: RowPlace[] };
  /** What chosen steps of mending would do to a dataset, and the mended dataset in files, with what it takes to make them again. */
  'mend.preview': { request: MendRequest; response: MendPreview };
  'mend.save': { request: MendSaveRequest; response: SavedMend };
  /** KDD's derived features of captures or connection logs, as a table in a file. */
  'derive.save': { request: DeriveRequest; response: SavedDerived };
  /** The simulated sample as a capture, and label rules for it. */
  'sample.save': { request: SampleRequest; response: SavedSample };
  /** Several datasets side by side, each held against the first. */
  'compare.run': { request: CompareRequest; response: CompareResult };
  /** A model of each of several datasets, judged on all of them. */
  'transfer.run': { request: TransferRequest; response: TransferResult };
  'study.run': { request: StudyRequest; response: StudyResult };
  /** What of such a study is answered already, section by section of its report. */
  'study.estimate': { request: StudyRequest; response: SectionEstimate[] };
  'report.save': { request: ReportRequest; response: SavedReport };
  /** The pages of a report before it is saved. */
  'report.preview': { request: Omit<ReportRequest, 'format' | 'file'>; response: ReportPreview };
  /** A drawing of the page as a PDF of its own size, in pixels. */
  'chart.print': { request: { svg: string; width: number; height: number }; response: { pdf: string } };
  /** Characters of these texts and of an open dataset's names that a report has no sign for. */
  'report.lacking': { request: { dataset: string; texts: string[] }; response: string[] };
  'report.check': { request: CheckRequest; response: CheckResult };
  'settings.save': { request: { settings: SettingsFile; file: string }; response: SavedFile };
  'settings.open': { request: { file: string }; response: SettingsFile };
  /** What is known and was said of an open dataset's columns and labels as a family of a person's own, and one that was saved. */
  'family.save': { request: { dataset: string; name: string; file: string }; response: SavedFile };
  'family.open': { request: { file: string }; response: OwnFamily };
  /** What of a study file fits an open dataset, and in words what does not: for its own data all of it does. */
  'settings.fit': { request: { dataset: string; settings: SettingsFile }; response: FittedSettings };
};

/** What only a host can do. A host that can't do a thing rejects it with `NOT_SUPPORTED`, and says so in `host.describe`. */
export type HostContract = {
  'host.describe': { request: null; response: HostDescription };
  /** Asks the person for a file to read, for a dataset several or a folder of them (`null`: changed their mind). */
  'host.pickFile': { request: { purpose: 'dataset' | 'folder' | 'settings' | 'report' | 'model' | 'family' }; response: PickedFile | null };
  /** The files that a study file names and that lie beside it, where the host can look there. */
  'host.beside': { request: { file: string }; response: PickedFile[] };
  /** Several files that a person chose become one token, to be opened as one dataset. */
  'host.together': { request: { files: string[] }; response: PickedFile };
  /** Asks the person where to save; the last folder is remembered. */
  'host.pickSave': { request: { purpose: 'pdf' | 'json' | 'settings' | 'csv' | 'model' | 'family'; suggestedName: string }; response: PickedFile | null };
  /** Asks for a folder to save several files of one export into: a token for each of these names. */
  'host.pickSaveAll': { request: { suggestedNames: string[] }; response: PickedFile[] | null };
  /** A file that was saved in this session becomes one to open. */
  'host.openSaved': { request: { file: string }; response: PickedFile };
  'host.recentFiles': { request: null; response: RecentFile[] };
  /** A recent file becomes a token, if it is still there. */
  'host.openRecent': { request: { id: string }; response: PickedFile };
  'host.clearRecent': { request: null; response: null };
  /** Shows a file that was saved in this session in the system's file manager. */
  'host.showInFolder': { request: { file: string }; response: null };
  /** The file named on the command line or handed over by the system, once; `null` if there is none. */
  'host.launchFile': { request: null; response: PickedFile | null };
};

export type Method = keyof Contract;
export type EngineMethod = keyof EngineContract;
export type HostMethod = keyof HostContract;
type HandlersOf<C extends { [M in keyof C]: { request: unknown; response: unknown } }> = {
  [M in keyof C]: (request: C[M]['request'], context: CallContext) => Promise<C[M]['response']>;
};
export type Handlers = HandlersOf<EngineContract>;
export type HostHandlers = HandlersOf<HostContract>;

/** What a person chose, a file or several together: a token for calls, and what to show of it. Never a path. */
export type PickedFile = { file: string; name: string; bytes: number | null };
export type RecentFile = { id: string; name: string; folder: string; openedAt: string };
export type HostDescription = {
  host: 'electron' | 'browser';
  version: string;
  platform: string;
  capabilities: {
    /** Native open and save dialogs. Without them files arrive by upload and leave as downloads. */
    dialogs: boolean;
    recentFiles: boolean;
    showInFolder: boolean;
  };
};

/** Settings, label map and notes of a study (`.wiretell.json`), tied to its data by hash. */
export type SettingsFile = {
  wiretellSettings: 2;
  /** The files that the dataset consists of. */
  data: StudyFileEntry[];
  /** The column that named the attacks, and the files of the second dataset. */
  labelColumn: string | null;
  test: StudyFileEntry[] | null;
  /** What the report asks. */
  settings: StudySettings;
  /** What the views ask, whether or not the report does; absent in files of older versions. */
  onScreen?: AskedOnScreen;
  report: { title: string; author: string; paper?: PaperSize; sections: { id: string; on: boolean; note: string }[] };
};

/** A file that a study was made with. */
export type StudyFileEntry = { name: string; sha256: string; bytes?: number };
/** Settings of the views beyond the study's own: the combined model and its path, selection, draws, overlap, costs, answers. */
export type AskedOnScreen = {
  combined: CombinedChoices;
  pathPoints: number;
  selection: { metric: SelectionMetric; folds: number; features: number };
  draws: number;
  leaveOutOverlap: boolean;
  costs: CostPreset | CostTable | null;
  secondOpinions: string[];
  /** Absent from a study file that is older than they are. */
  pitfalls?: PitfallAnswers;
};
export type FittedSettings = { settings: SettingsFile; misfits: string[] };

export type EngineDescription = { version: string; workers: number; schema: 2 };

/** Files, or folders of them, that open as one dataset: a token each. */
export type Source = { kind: 'files'; files: string[] } | { kind: 'sample'; seed: number };
export type OpenRequest = {
  source: Source;
  /** Keep this many rows, drawn uniformly over the whole file; `null` keeps all. */
  sample: number | null;
  seed: number;
  /** The column that names the attack; `null` finds it. */
  labelColumn: string | null;
  /** Entries that overrule the label map: label → category. */
  labelCategories: ByName<string>;
  /** What a person says of labels and columns; absent: as the family or the content says. */
  meaning?: Meaning;
  /**
   * A file that is only judged may have no labels: then its rows get predictions and no figures. `labelColumn` is then
   * where its labels are looked for first. Absent: it needs them.
   */
  mayLackLabels?: boolean;
  /** Columns that get the names and units of a training file's by a person's word. */
  featureMap?: FeatureMapEntry[];
  /** Adds a feature “x was missing”, 1 or 0, for each number with gaps. Absent: not. */
  gapFeatures?: boolean;
  /** How captures and connection logs become rows; absent: as usual, logs being tables. */
  derive?: Deriving;
};

/** Files in their order are one stream of traffic. */
export type DeriveRequest = { files: string[]; settings: DeriveSettings; gzip: boolean; file: string };

/** `rules`: where label rules for the capture go, and how they are written. */
export type SampleRequest = { seed: number; connections: number; capture: string; rules: { file: string; form: 'csv' | 'json' } | null };
/** `joined`: connections whose packets are those of an earlier one, since both have the same end points at the same time. */
export type SavedSample = { capture: SavedFile; rules: SavedFile | null; packets: number; connections: number; joined: number };

/** The mark before the decimals of a number that leaves the app, as the spreadsheets of a country expect it. */
export type DecimalMark = 'point' | 'comma';
/**
 * `markFormulas` (unless it is false): names that a spreadsheet would take for formulas get a mark in front. `decimalMark`: of the
 * probabilities; with a comma, semicolons stand between the fields.
 */
export type PredictionsRequest = {
  model: string; of: 'data' | 'file'; costs: CostTable | null; markFormulas?: boolean; decimalMark?: DecimalMark; file: string;
};
/** `decision`: a threshold is for a model of one target; costs, for one of every category. `null`: the usual, 0.5 or the likeliest. */
export type SaveModelRequest = {
  model: string;
  decision: { threshold: number } | { costs: CostTable } | null;
  windows: WindowRuleName;
  file: string;
};
export type SavedScores = ScoringResult & { saved: SavedPredictions };

export type StudyRequest = {
  dataset: string;
  settings: StudySettings;
  /** The open dataset to judge on, where the settings ask for a test set. */
  test?: string;
};

/** `there`: already answered; `seconds`: how long its question took when it was last asked otherwise, if it ever was. */
export type SectionEstimate = { section: SectionId; there: boolean; seconds: number | null };

export type PaperSize = 'A4' | 'Letter';

/** How a report is laid out; `null` fields take the usual. */
export type ReportOptions = {
  title: string | null;
  author: string | null;
  /** Sections in order, with a note under each; a section that is not listed is left out. `null`: all of them. */
  sections: { id: string; note: string }[] | null;
  /** A4, unless it is said. */
  paper?: PaperSize;
};
export type ReportRequest = {
  study: StudyResult;
  options: ReportOptions | null;
  format: 'pdf' | 'json';
  /** Token of the file to write. */
  file: string;
};
export type SavedFile = { name: string; bytes: number };
/** `lacking`: characters that no font of the report has; each is printed as `�`. */
export type SavedReport = SavedFile & { lacking: string[] };
/** `pdf` in base64. */
export type ReportPreview = { pdf: string; lacking: string[] };
/** `marked`: how many names got the mark that keeps a spreadsheet from taking them for formulas. */
export type SavedPredictions = SavedFile & { marked: number };

/** `test`: the second file, for a report that judged on one. */
export type CheckRequest = { report: string; source: Source; test?: Source };
/** One figure that differs: its place in the result, and both values as text. */
export type Difference = { path: string; reported: string; recomputed: string };
export type CheckResult = {
  same: boolean;
  /** False where the file is not the one that the report was made from. */
  sameFile: boolean;
  reportVersion: string;
  compared: number;
  /** Titles of questions that every study answers now, and that an older report does not know: they were not compared. */
  later: string[];
  differences: Difference[];
};
