import type { TaskGroup } from '../pool/taskGroup';

export const compareTasks: TaskGroup<typeof import('./work')> = { id: 'compare', work: () => import('./work') };
