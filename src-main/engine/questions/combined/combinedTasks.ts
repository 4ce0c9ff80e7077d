import type { TaskGroup } from '../../pool/taskGroup';

export const combinedTasks: TaskGroup<typeof import('./work')> = { id: 'combined', work: () => import('./work') };
