import type { Shell } from '../answer';
import { describeOverview } from './describeOverview';

export const shell = { summary: describeOverview } satisfies Shell<'overview'>;
