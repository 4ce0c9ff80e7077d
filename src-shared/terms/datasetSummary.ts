import type { Derived } from './deriving';
import type { Category } from './categories';
import type { ColumnAbout, ColumnKind, FeatureGroup } from './columns';

/** What a file was recognised as. `by` says on which evidence: the file's own hash, or its rows and label counts. */
/** `files`: those of the release's files that are there, where not all are. */
export type Release = { id: string; name: string; by: 'sha256' | 'content'; files?: string[] } | null;

/** The release that serves as another one's test set: its files by name, and what one should know before taking it for another. */
export type PartnerRelease = { id: string; name: string; rows: number | null; files: string[]; caution?: string };

/** What a dataset consists of: one file, or several whose rows follow one another. */
export type DataIdentity = {
  /** The name of the one file (or folder), or of the first and how many more there are. */
  name: string;
  /** Size as stored (compressed, where it is), of all files together. */
  bytes: number;
  /** Of one file its own; of several that of their hashes, a line each: what `sha256sum FILES | cut -c1-64 | sha256sum` prints. */
  sha256: string;
  release: Release;
  /** True for the sample dataset: its rows come from a simulator and not from a network. */
  simulated: boolean;
  /** In the order of their rows: by name, whatever order they were chosen in. */
  files: DataFile[];
  /** What stands in a folder and was not opened, with the reason; absent where nothing was passed over. */
  passedOver?: PassedOver[];
};

/** One file of a dataset, or one table of an archive. */
export type DataFile = {
  /** What the column `source_file` calls it: the file's name, or the table's own within its archive. */
  name: string;
  /** The file as it is stored. */
  file: string;
  /** The table within it, where it is an archive. */
  member: string | null;
  /** Of the file as stored: tables of one archive share them. */
  bytes: number;
  sha256: string;
  /** Rows that fit, before any were drawn. */
  rows: number;
  /** Lines that did not fit. */
  rejected: number;
  format: FileFormat;
  /** Columns of the dataset that this file does not have: missing in its rows. */
  lacks: string[];
  /** The columns in the order of this file, by their names in the dataset; absent where it is the dataset's own. */
  columns?: string[];
  /** The same as this file spells them, where it does so in another way. */
  spelt?: string[];
  /** An earlier file with the same content, where there is one: its rows are counted twice. */
  sameAs?: string;
};

/** A line that did not become a row: where it stands (in which file, of several), why, and its first characters. */
export type RejectedLine = { file?: string; line: number; fields: number; reason: string; text: string };

/** What stands in a folder or an archive and was not read, with the reason. */
export type PassedOver = { name: string; reason: string };

/** How a file was read. */
export type FileFormat = {
  id: string;
  name: string;
  compression: 'none' | 'gzip' | 'zip' | 'zstd';
  kind: 'delimited' | 'arff' | 'zeek' | 'json-lines' | 'parquet' | 'derived';
  /** Empty where there is none. */
  delimiter: string;
  header: boolean;
  quoted: boolean;
  /** Empty where the file has no labels. */
  labelColumn: string;
  /** What else is to be known of how it was read, a sentence each. */
  notes?: string[];
  /** Of a capture, or a log that was derived from: what was found there, and what was left aside. */
  derived?: Derived;
  /** Whether it is a connection log that was read as a table, and could be derived from. */
  derivable?: true;
  /** How a text was read; absent for UTF-8 lines under one header, or none, that need no words. */
  dialect?: TextDialect;
};

/** What was judged about a delimited text before a row of it was read. */
export type TextDialect = {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  lineBreak: 'lf' | 'crlf' | 'cr';
  /** Lines before the header, or before the first row where there is none, that are neither: `sep=`, comments, titles. */
  skipped: number;
  /** The header numbers the columns (0, 1, 2 …); in a KDD file the place gives the name. */
  numbered: boolean;
  /** The header names all columns but the first, which names the rows. */
  rowNames: boolean;
  /** A delimiter stands behind the last field. */
  trailing: boolean;
  /** Quotes within a field in quotes are written `\"`; absent: doubled, if there are any. */
  escapes?: true;
  /** Columns in which every value is written in one other way, which was taken off. */
  notations: { notation: Notation; columns: string[] }[];
};

/** `b'tcp'` or `'tcp'`; `1.234,5`; `1,234.5` or `1 234.5`; `0x0050` among decimal numbers. */
export type Notation = 'quotes' | 'decimal-comma' | 'thousands' | 'hexadecimal' | 'units';

/** Cells that were taken as missing: how they are written, in which column, and in how many rows in use. */
export type MissingMark = { column: string; mark: string; rows: number };

/** A label as files write it, and as it is written from then on; `from` is empty where rows without a label have one. */
export type Spelling = { from: string; to: string };

/** What is known to be wrong with a published file, of a column or of all (`null`), and who says so. */
export type KnownDefect = { column: string | null; message: string; source: string };

/** `mapped` is what the map says of the label, where a person said otherwise. */
export type LabelCategory = { label: string; rows: number; category: string; mapped?: string };

/** What a dataset was recognised as: a family's layout, how much of it fits (0 to 1), and what came next, where anything did. */
export type RecognisedFamily = {
  id: string; name: string; layout: string; confidence: number; runnerUp?: { name: string; confidence: number };
};

/** Which columns hold transport protocol, service and connection state; `null` where none is known to. */
export type Factors = { protocol: string | null; service: string | null; state: string | null };

/** A label map by its id; `source` says where it was published. */
export type NamedMap = { id: string; name: string; source: string };

/** What `dataset.open` answers: enough for a preview before any question is asked. */
export type DatasetSummary = {
  dataset: string;
  data: DataIdentity;
  /** That of the first file, where there are several; the label column is the dataset's. */
  format: FileFormat;
  /** Rows in the file that fit, and rows in use after sampling. */
  rowsRead: number;
  rows: number;
  distinctRows: number;
  sample: { rows: number; seed: number } | null;
  /** False for a second file without labels: its rows can be predicted, not judged. */
  labelled: boolean;
  /** Rows without a label, which are none of the rows above: they belong to no class. Absent where all have one. */
  unlabelled?: number;
  /** `gapsOf`: the column whose gaps this one marks, where it does not stand in the file itself. */
  columns: ({ name: string; kind: ColumnKind; group: FeatureGroup; role: ColumnRole; gapsOf?: string } & ColumnAbout)[];
  /** Rows spread evenly over the file (never its head: captures come in bursts). */
  preview: { row: number; cells: string[] }[];
  /** `null` for a table of no family. */
  family: RecognisedFamily | null;
  /** Groups of features in their usual order, those that occur. */
  groups: FeatureGroup[];
  factors: Factors;
  labels: LabelCategory[];
  /** Categories that occur, in their usual order. */
  categories: Category[];
  /** The category that a study starts with. */
  target: string;
  /** The map in use, by its name, and those that can be chosen. */
  labelMap: string;
  labelMaps: NamedMap[];
  /** Categories of the map in use in its order, whether they occur or not. */
  mapCategories: string[];
  /** Columns that can be the label, the one in use among them. */
  labelColumns: string[];
  unknownLabels: string[];
  /** `headers`: how many of them are the header again; absent where none is. */
  rejected: { count: number; blank: number; examples: RejectedLine[]; headers?: number };
  missingMarks: MissingMark[];
  /** Labels that were written in several ways, or otherwise than documented; absent where there are none. */
  spellings?: Spelling[];
  defects: KnownDefect[];
  /** The feature map that it was opened with, in a sentence; absent where there was none. */
  featureMap?: string;
  /** The test set of the release that this is; `null` where none is known. */
  testSet: PartnerRelease | null;
};

/** `meta` names the row (a running number, a difficulty score), `source` the file that it comes from: neither is ever a feature. */
export type ColumnRole = 'feature' | 'label' | 'meta' | 'source';
