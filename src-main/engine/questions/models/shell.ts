import type { Shell } from '../answer';
import { describeModels } from './describeModels';

export const shell = { summary: (models, { settings }) => describeModels(models, settings) } satisfies Shell<'models'>;
