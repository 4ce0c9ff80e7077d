import type { TaskGroup } from '../pool/taskGroup';

export const reportTasks: TaskGroup<typeof import('./work')> = { id: 'report', work: () => import('./work') };
