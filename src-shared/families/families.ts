import { botIot } from './botIot';
import type { Family } from './family';
import { kdd99 } from './kdd99';
import { netflowNf } from './netflowNf';
import { tonIot } from './tonIot';
import { unswNb15 } from './unswNb15';

/** Every dataset family that Wiretell knows by heart. To add one: a file beside this one, and its name here. */
export const families: readonly Family[] = [
  kdd99,
  unswNb15,
  netflowNf,
  tonIot,
  botIot,
];
