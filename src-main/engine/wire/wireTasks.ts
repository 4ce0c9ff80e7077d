import type { TaskGroup } from '../pool/taskGroup';

export const wireTasks: TaskGroup<typeof import('./work')> = { id: 'wire', work: () => import('./work') };
