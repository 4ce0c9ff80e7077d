import { botIot } from './botIot';
import { cicDdos2019 } from './cicDdos2019';
import { cicFlowMeterCaptures } from './cicFlowMeterCaptures';
import { cicFlowMeterPython } from './cicFlowMeterPython';
import { cicIds2017 } from './cicIds2017';
import { cicIdsCorrected } from './cicIdsCorrected';
import { cicIot2023 } from './cicIot2023';
import { cseCicIds2018 } from './cseCicIds2018';
import { cidds } from './cidds';
import { ctu13 } from './ctu13';
import { edgeIiotset } from './edgeIiotset';
import type { Family } from './family';
import { fiveGNidd } from './fiveGNidd';
import { hikari2021 } from './hikari2021';
import { iot23 } from './iot23';
import { iscx2012 } from './iscx2012';
import { kdd99 } from './kdd99';
import { kyoto2006 } from './kyoto2006';
import { litnet2020 } from './litnet2020';
import { luflow } from './luflow';
import { lycosIds2017 } from './lycosIds2017';
import { mawilab } from './mawilab';
import { netflowNf } from './netflowNf';
import { nfdump } from './nfdump';
import { nfstream } from './nfstream';
import { nslKdd } from './nslKdd';
import { tonIot } from './tonIot';
import { ugr16 } from './ugr16';
import { unswNb15 } from './unswNb15';
import { wustlIiot } from './wustlIiot';
import { xIiotid } from './xIiotid';
import { zeekConn } from './zeekConn';

/**
 * Every dataset family that Wiretell knows by heart. To add one: a file beside this one, and its name here. Where several know the
 * same labels, the first one is taken; so NF, which collects the labels of others, comes last.
 */
export const families: readonly Family[] = [
  kdd99,
  nslKdd,
  cicIds2017,
  cicIdsCorrected,
  lycosIds2017,
  cseCicIds2018,
  cicDdos2019,
  cicIot2023,
  cicFlowMeterCaptures,
  cicFlowMeterPython,
  unswNb15,
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
  litnet2020,
  wustlIiot,
  fiveGNidd,
  hikari2021,
  luflow,
  edgeIiotset,
  xIiotid,
  mawilab,
  netflowNf,
];
