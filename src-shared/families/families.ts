import { botIot } from './botIot';
import { cicDdos2019 } from './cicDdos2019';
import { cicFlowMeterCaptures } from './cicFlowMeterCaptures';
import { cicFlowMeterPython } from './cicFlowMeterPython';
import { cicIds2017 } from './cicIds2017';
import { cicIdsCorrected } from './cicIdsCorrected';
import { cicIot2023 } from './cicIot2023';
import { cseCicIds2018 } from './cseCicIds2018';
import type { Family } from './family';
import { kdd99 } from './kdd99';
import { lycosIds2017 } from './lycosIds2017';
import { netflowNf } from './netflowNf';
import { tonIot } from './tonIot';
import { unswNb15 } from './unswNb15';

/** Every dataset family that Wiretell knows by heart. To add one: a file beside this one, and its name here. */
export const families: readonly Family[] = [
  kdd99,
  cicIds2017,
  cicIdsCorrected,
  lycosIds2017,
  cseCicIds2018,
  cicDdos2019,
  cicIot2023,
  cicFlowMeterCaptures,
  cicFlowMeterPython,
  unswNb15,
  netflowNf,
  tonIot,
  botIot,
];
