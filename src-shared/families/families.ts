import type { Family } from './family';
import { kdd99 } from './kdd99';

/** Every dataset family that Wiretell knows by heart. To add one: a file beside this one, and its name here. */
export const families: readonly Family[] = [kdd99];
