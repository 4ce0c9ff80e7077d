import type { ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import type { LabelWish } from './planColumns';
import type { ReadSoFar } from './readers';
import type { OpenFile } from '../sources/containers';
import type { ReadingWay } from '../sources/format';
import type { Deriving } from '../../../src-shared/terms/deriving';
import type { CallContext } from '../../../src-shared/terms/progress';

export type MemberRead = {
  /** How sentences name the table. */
  name: string;
  source: ByteSource;
  file: OpenFile;
  pool: WorkerPool;
  labels: LabelWish;
  derive: Deriving;
  context: CallContext;
  /** What the tables of the same dataset hold that were read before it. */
  before: ReadSoFar;
  way: ReadingWay;
};
