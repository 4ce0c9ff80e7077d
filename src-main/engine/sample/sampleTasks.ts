import type { TaskGroup } from '../pool/taskGroup';

export const sampleTasks: TaskGroup<typeof import('./work')> = { id: 'sample', work: () => import('./work') };
