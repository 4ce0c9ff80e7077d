import { flowEnds, flowFeatures, flowGroups, namesOf } from './cicFlowMeter';
import type { Family } from './family';

const columns = [...flowEnds('v4'), ...flowFeatures('v4')];

/**
 * Flows of one's own captures by CICFlowMeter's fourth version, and of CIC-IoT-DIAD-2024, whose labels are names of folders. What
 * somebody wrote into the last column, `Label`, no map knows beforehand: it is read as the label of any other table.
 */
export const cicFlowMeterCaptures: Family = {
  id: 'cicflowmeter',
  name: 'Captures by CICFlowMeter',
  citation: 'Lashkari et al., “Characterization of Tor Traffic using Time based Features”, 2017',
  origin: 'your own captures, by ahlashkari/CICFlowMeter',
  groups: flowGroups,
  columns,
  layouts: [{ id: 'cicflowmeter', name: 'CICFlowMeter, version 4', columns: namesOf(columns), header: 'always' }],
  labels: [],
  factors: { protocol: 'Protocol' },
  releases: [],
};
