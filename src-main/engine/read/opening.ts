import type { TaskGroup } from '../pool/taskGroup';

export const opening: TaskGroup<typeof import('./openingWork')> = { id: 'opening', work: () => import('./openingWork') };
