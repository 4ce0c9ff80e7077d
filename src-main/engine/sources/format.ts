import type { MessagePort } from 'node:worker_threads';
import type { FileFormat } from '../../../src-shared/terms/datasetSummary';
import type { TaskContext } from '../pool/taskContext';
import type { TextForm } from '../read/asUtf8Lines';
import type { EncodedPart } from '../read/encodeLines';
import type { EncodedLines } from '../read/lineEncoder';
import type { LabelWish } from '../read/planColumns';
import type { TableLayout } from '../read/sniffTable';

/** The beginning of a table: at least one line, unless it is over before. `form`: how its text was written, before it became UTF-8. */
export type Head = { bytes: Uint8Array; complete: boolean; form?: TextForm };

/**
 * As the beginning of a table says (`null`), or, where that turned out wrong, as one sequence of records, and at last by lines alone.
 */
export type ReadingWay = 'records' | 'lines' | null;

/** How one table is read, as far as its beginning tells. */
export type Layout = TableLayout & { kind: FileFormat['kind'] };

/** A way of writing tables, a row a line or nearly so. */
export type Format = {
  kind: FileFormat['kind'];
  /** By the first bytes alone, never by the name. */
  recognises: (head: Head) => boolean;
  /**
   * What its columns are, and where the first row begins. Runs in a worker.
   * @throws EngineError with a sentence for a table that cannot be read
   */
  layOut: (head: Head, name: string, labels: LabelWish) => TableLayout;
  /** Whether a row may go on behind a line break: one worker then reads all of them. */
  crossesLines: (layout: Layout) => boolean;
  /** Of tables that their beginning may tell wrong: by which answers of a reader that shows, and how they are read then. */
  misread?: {
    shows: (rejected: EncodedLines['rejected'], layout: Layout, way: ReadingWay) => boolean;
    otherwise: (layout: Layout, way: ReadingWay) => Layout;
  };
  /** A reading worker: turns the chunks of whole lines that arrive on the port into columns, in the order of the layout. */
  read: (port: MessagePort, layout: Layout, context: TaskContext) => Promise<EncodedPart>;
};
