import type { TaskGroup } from '../pool/taskGroup';

export const rowTasks: TaskGroup<typeof import('./work')> = { id: 'rows', work: () => import('./work') };
