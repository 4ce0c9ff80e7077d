import { flowEnds, flowFeatures, flowGroups, namesOf } from './cicFlowMeter';
import { label } from './columnMakers';
import type { Family, LabelMap } from './family';

const ends = flowEnds('v4');
const features = flowFeatures('v4');

/** Whoever runs the tool labels its flows: no map knows the labels, so each is a category of its own. */
export const labelsAsTheyAre = (id: string): LabelMap => ({ id, name: 'every label its own category', source: 'the file', categories: [] });

/** Flows of one’s own captures by CICFlowMeter’s fourth version; CIC-IoT-DIAD-2024 has this form, too, its labels in folder names. */
export const cicFlowMeterCaptures: Family = {
  id: 'cicflowmeter',
  name: 'Captures by CICFlowMeter',
  citation: 'Lashkari et al., “Characterization of Tor Traffic using Time based Features”, 2017',
  origin: 'your own captures, by ahlashkari/CICFlowMeter',
  groups: flowGroups,
  columns: [...ends, ...features, label('Label', 'what somebody called the flow; “No Label” and “NeedManualLabel” are none')],
  layouts: [{ id: 'cicflowmeter', name: 'CICFlowMeter, version 4', columns: [...namesOf(ends), ...namesOf(features), 'Label'], header: 'always' }],
  labels: [{ column: 'Label', maps: [labelsAsTheyAre('cicflowmeter')] }],
  factors: { protocol: 'Protocol' },
  releases: [],
};
