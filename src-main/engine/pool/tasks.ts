import type { ReportOptions } from '../../../src-shared/contract/contract';
import type { StudyResult } from '../../../src-shared/contract/study';
import { analyseCorrelation, correlateShare } from '../questions/correlation/analyseCorrelation';
import { compareLevels } from '../questions/tests/compareLevels';
import { describeColumn } from '../questions/overview/describeColumn';
import { describeShare } from '../questions/overview/describeShare';
import { judgeGiveaways } from '../questions/giveaways/judgeGiveaways';
import { findGiveaways } from '../questions/giveaways/findGiveaways';
import { countJointly } from '../questions/correlation/countJointly';
import { inspectFeature } from '../questions/models/inspectFeature';
import { fitOneVsRest } from '../questions/categories/fitOneVsRest';
import { fitEachFeature } from '../questions/models/fitEachFeature';
import { countConflicts, describeDataset } from '../questions/overview/describeDataset';
import { refitWithMl } from '../questions/secondOpinions/refitWithMl';
import { fitPairs } from '../questions/selection/fitPairs';
import { readRows, writeRows } from '../rows/readRows';
import { selectRows } from '../rows/selectRows';
import { tryFeatures } from '../questions/selection/tryFeatures';
import { fitForOther } from '../questions/testSet/fitForOther';
import { judgeOnTestSet } from '../questions/testSet/judgeOnTestSet';
import { costParts } from '../questions/costs/costParts';
import { fitTogether } from '../questions/combined/fitTogether';
import { judgeOther } from '../questions/combined/judgeOther';
import { predictRows } from '../questions/combined/predictRows';
import { tracePath } from '../questions/path/tracePath';
import { compareWithReport } from '../checkReport';
import { readReportedQuestion } from '../report/attachedResult';
import { chartPdf } from '../report/chartPdf';
import { lackingCharacters } from '../report/lackingCharacters';
import { studyPdf } from '../report/writePdf';
import { simulatedCapture } from '../sample/capture/simulatedCapture';
import { sampleDataset } from '../sample/sampleDataset';
import type { readFooter } from '../sources/parquet/footer';
import type { ReadColumnsInput } from '../sources/parquet/readColumns';
import type { DeriveInput } from '../wire/deriveTask';
import type { MeasurePriceInput } from '../questions/price/measurePrice';
import { judgeScored } from '../scoring/judgeScored';
import { scoreLines } from '../scoring/scoreLines';
import { writeModelFile } from '../scoring/writeModelFile';
import { openingTasks } from './openingTasks';
import type { TaskContext } from './taskContext';

/**
 * Every task that a worker can run, by name. Loaded when the first is asked for that opening a file does not need; rarer ones load
 * what they need themselves. The types of input and output follow from the functions.
 */
export const tasks = {
  ...openingTasks,
  readParquetFooter: async (input: Parameters<typeof readFooter>[0]) => (await import('../sources/parquet/footer')).readFooter(input),
  readParquetColumns: async (input: ReadColumnsInput) => (await import('../sources/parquet/readColumns')).readColumns(input),
  describeShare,
  countConflicts,
  describeDataset,
  describeColumn,
  countJointly,
  inspectFeature,
  correlateShare,
  analyseCorrelation,
  compareLevels,
  fitEachFeature,
  refitWithMl,
  fitOneVsRest,
  judgeGiveaways,
  findGiveaways,
  measurePrice: async (input: MeasurePriceInput, context: TaskContext) => (await import('../questions/price/measurePrice')).measurePrice(input, context),
  fitForOther,
  judgeOnTestSet,
  fitTogether,
  judgeOther,
  tracePath,
  costParts,
  predictRows,
  writeModelFile,
  scoreLines,
  judgeScored,
  selectRows,
  readRows,
  writeRows,
  tryFeatures,
  fitPairs,
  readReportedQuestion,
  compareWithReport,
  simulateCapture: simulatedCapture,
  simulate: (input: { seed: number }) => sampleDataset(input.seed),
  lackingCharacters,
  deriveWire: async (input: DeriveInput, context: TaskContext) => (await import('../wire/deriveTask')).deriveWire(input, context),
  chartPdf,
  studyPdf: (input: { study: StudyResult; options: ReportOptions | null }) => studyPdf(input.study, input.options),
} satisfies { [name: string]: (input: never, context: TaskContext) => unknown };

type TaskMap = typeof tasks;
export type TaskName = keyof TaskMap;
export type Tasks = {
  [N in TaskName]: { input: Parameters<TaskMap[N]>[0]; output: Awaited<ReturnType<TaskMap[N]>> };
};
