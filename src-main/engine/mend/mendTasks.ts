import type { TaskGroup } from '../pool/taskGroup';

export const mendTasks: TaskGroup<typeof import('./work')> = { id: 'mend', work: () => import('./work') };
