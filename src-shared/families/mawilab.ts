import { address, featuresOf, identity, label, port } from './columnMakers';
import type { Family, LabelMap } from './family';
import { ownCategories } from './mapMakers';

const anomaly = featuresOf('anomaly');

const authors = 'Fontugne, Borgnat, Abry and Fukuda, “MAWILab: Combining Diverse Anomaly Detectors for Automated Anomaly Labeling and '
  + 'Performance Benchmarking”, CoNEXT 2010';

const bySeverity: LabelMap = {
  id: 'mawilab', name: 'MAWILab', source: authors,
  categories: ownCategories(['benign', 'benign'], ['notice', 'undecided'], ['suspicious', 'undecided'], ['anomalous', 'other']),
};

/** MAWILab: anomalies that four detectors found in a trans-Pacific backbone, a file a day; a row is a filter over packets, no flow. */
export const mawilab: Family = {
  id: 'mawilab',
  name: 'MAWILab',
  citation: authors,
  origin: 'Fukuda Laboratory, “MAWILab”',
  groups: ['anomaly'],
  columns: [
    identity('anomalyID', null, 'number of the anomaly in its file, which several rows can share', 'it names the anomaly'),
    address('srcIP', 'address of the source; empty for any'),
    port('srcPort', 'port of the source; empty for any'),
    address('dstIP', 'address of the destination; empty for any'),
    port('dstPort', 'port of the destination; empty for any'),
    anomaly.text('taxonomy', 'what kind of anomaly it was taken for, such as ntscSYN', { nearLabel: 'it was given together with the label' }),
    anomaly.text('heuristic', 'code of a simple rule over ports, flags and ICMP codes'),
    identity('distance', 'numeric', 'how much nearer the anomaly is to anomalous than to normal traffic', 'the labels were made by it'),
    anomaly.numeric('nbDetectors', 'how many detectors, each in several settings, reported it', undefined, { nearLabel: 'the labels rest on the detectors’ votes' }),
    label('label', 'anomalous, suspicious or notice'),
  ],
  layouts: [{
    id: 'mawilab', name: 'MAWILab', header: 'always',
    columns: ['anomalyID', 'srcIP', 'srcPort', 'dstIP', 'dstPort', 'taxonomy', 'heuristic', 'distance', 'nbDetectors', 'label'],
  }],
  labels: [{ column: 'label', maps: [bySeverity] }],
  factors: {},
  releases: [],
};
