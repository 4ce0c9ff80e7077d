import type { TaskGroup } from '../../pool/taskGroup';

export const parquetTasks: TaskGroup<typeof import('./work')> = { id: 'parquet', work: () => import('./work') };
