import type { TaskGroup } from '../pool/taskGroup';

export const scoringTasks: TaskGroup<typeof import('./work')> = { id: 'scoring', work: () => import('./work') };
