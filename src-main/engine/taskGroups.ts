import { questionList } from '../../src-shared/questions/questionList';
import { mendTasks } from './mend/mendTasks';
import type { AnyWork, TaskGroup } from './pool/taskGroup';
import { answerTo } from './questions/answerTo';
import { compareTasks } from './compare/compareTasks';
import { reportTasks } from './report/reportTasks';
import { rowTasks } from './rows/rowTasks';
import { sampleTasks } from './sample/sampleTasks';
import { scoringTasks } from './scoring/scoringTasks';
import { parquetTasks } from './sources/parquet/parquetTasks';
import { wireTasks } from './wire/wireTasks';

/** All that a worker can do beside opening a file, by group: loaded when the first of it is asked for. */
const groups: readonly TaskGroup<unknown>[] = [
  parquetTasks, sampleTasks, wireTasks, rowTasks, mendTasks, scoringTasks, reportTasks, compareTasks,
  ...questionList.map(({ id }) => answerTo(id)),
];

/** The tasks of a group by its id. */
export const workOf = (id: string): Promise<AnyWork> => groups.find((group) => group.id === id)!.work() as Promise<AnyWork>;
