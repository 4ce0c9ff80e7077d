import type { OpenRequest, SavedFile } from '../contract/contract';
import type { Category } from '../terms/categories';
import type { MendStepId } from './steps';

/** Rows, and how many of them each category has. */
export type RowsAt = { rows: number; categories: (Category & { rows: number })[] };

/** What a step did: in a sentence, and the rows before it and after it. */
export type MendDone = { step: MendStepId; sentence: string; before: RowsAt; after: RowsAt };

/** One of the files that are written: all rows, or the part of a split. */
export type MendPart = { part: 'all' | 'train' | 'test' } & RowsAt;

/** What chosen steps do to a dataset, in the order in which they are done. */
export type MendPreview = {
  done: MendDone[];
  before: RowsAt;
  after: RowsAt;
  parts: MendPart[];
  /** Columns that are written, and columns that are left out. */
  columns: string[];
  leftOut: string[];
  /** What to know before it is saved, a sentence each. */
  remarks: string[];
};

export const mendFormats = ['csv', 'csv.gz', 'parquet'] as const;
export type MendFormat = typeof mendFormats[number];

/** What is written beside the tables: the recipe, a Croissant card, and the same in Python. */
export const mendBeside = ['recipe', 'card', 'script'] as const;
export type MendBeside = typeof mendBeside[number];
/** Names of files, or the tokens that stand for them. */
export type MendFiles = { tables: string[] } & { [B in MendBeside]: string };

export type MendRequest = { dataset: string; steps: MendStepId[] };
/**
 * `files`: where the tables go (one, or with a split two: training and test), and what is written beside them. `markFormulas`: names
 * that a spreadsheet would take for formulas get a mark in front, in CSV.
 */
export type MendSaveRequest = MendRequest & { format: MendFormat; markFormulas: boolean; files: MendFiles };
/** `marked`: how many names got the mark that keeps a spreadsheet from taking them for formulas. */
export type SavedMend = MendPreview & { tables: MendedTable[]; marked: number } & { [B in MendBeside]: SavedFile };

/**
 * A table that was written. `content`: the SHA-256 of what is packed in it, which does not depend on who packs; absent where nothing is
 * packed.
 */
export type MendedTable = SavedFile & { part: MendPart['part']; rows: number; sha256: string; content?: string };

/** How a dataset was opened. */
export type Opened = Omit<OpenRequest, 'source'>;

/** All that it takes to make the same files of the same sources again: what `wiretell mend --recipe` reads. */
export type Recipe = {
  wiretellRecipe: 1;
  /** The version of Wiretell that wrote it. */
  version: string;
  /** The sources: `simulated` is the seed of the simulated sample, `null` for files. */
  source: { name: string; sha256: string; simulated: number | null; files: { name: string; bytes: number; sha256: string }[] };
  opened: Opened;
  steps: MendStepId[];
  format: MendFormat;
  markFormulas: boolean;
  before: RowsAt;
  after: RowsAt;
  done: MendDone[];
  files: MendedTable[];
};

/** What of a recipe is asked for again; what it says of rows is for people. */
export type RecipeAsked = Pick<Recipe, 'wiretellRecipe' | 'version' | 'source' | 'opened' | 'steps' | 'format' | 'markFormulas'>
  & { files: Pick<MendedTable, 'name' | 'sha256' | 'content'>[] };
