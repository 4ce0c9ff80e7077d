import { botIot } from './botIot';
import { cidds } from './cidds';
import { ctu13 } from './ctu13';
import type { Family } from './family';
import { iot23 } from './iot23';
import { iscx2012 } from './iscx2012';
import { kdd99 } from './kdd99';
import { kyoto2006 } from './kyoto2006';
import { netflowNf } from './netflowNf';
import { nfdump } from './nfdump';
import { nfstream } from './nfstream';
import { nslKdd } from './nslKdd';
import { tonIot } from './tonIot';
import { ugr16 } from './ugr16';
import { unswNb15 } from './unswNb15';
import { zeekConn } from './zeekConn';

/** Every dataset family that Wiretell knows by heart. To add one: a file beside this one, and its name here. */
export const families: readonly Family[] = [
  kdd99,
  nslKdd,
  unswNb15,
  netflowNf,
  tonIot,
  botIot,
  ctu13,
  zeekConn,
  iot23,
  cidds,
  kyoto2006,
  ugr16,
  iscx2012,
  nfdump,
  nfstream,
];
