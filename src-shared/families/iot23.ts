import { byName } from '../terms/byName';
import { label } from './columnMakers';
import type { Family, LabelMap } from './family';
import { addedLabel, benignOrMalicious, zeekColumns, zeekGroups } from './zeekConn';

const page = 'Stratosphere Laboratory, “Aposemat IoT-23”';

/** Joined labels (`C&C-FileDownload`, `Okiru-Attack`) go by what stands first. */
const byKind: LabelMap = {
  id: 'iot-23', name: 'IoT-23, by the first part of the detailed label', source: page,
  categories: [
    { name: 'benign', role: 'benign', labels: ['Benign'] },
    { name: 'port scan', role: 'scan', labels: [], matches: /^PartOfAHorizontalPortScan/i },
    { name: 'DDoS', role: 'ddos', labels: [], matches: /^DDoS/i },
    { name: 'Okiru', role: 'botnet', labels: [], matches: /^Okiru/i },
    { name: 'C&C', role: 'botnet', labels: [], matches: /^C&C/i },
    { name: 'file download', role: 'malware', labels: [], matches: /^FileDownload/i },
    { name: 'direct attack', role: 'other', labels: [], matches: /^Attack/i },
  ],
};

const names = zeekColumns.map(({ name }) => name);

/** IoT-23: Zeek's connection logs of twenty infected devices of the internet of things and three clean ones, labelled by rules. */
export const iot23: Family = {
  id: 'iot-23',
  name: 'IoT-23',
  citation: 'Garcia, Parmisano and Erquiaga, “IoT-23: A labeled dataset with malicious and benign IoT network traffic”, 2020',
  origin: page,
  groups: zeekGroups,
  columns: [
    ...zeekColumns,
    label('detailed-label', 'what kind of malicious traffic it is; none where it is benign'),
    addedLabel,
  ],
  layouts: [{ id: 'iot-23', name: 'IoT-23, conn.log.labeled', columns: [...names, 'label', 'detailed-label'], header: 'always' }],
  labels: [{ column: 'detailed-label', maps: [byKind], blank: 'Benign' }, { column: 'label', maps: [benignOrMalicious] }],
  factors: { protocol: 'proto', service: 'service', state: 'conn_state' },
  releases: [
    {
      id: 'iot-23-34-1', name: 'IoT-23, CTU-IoT-Malware-Capture-34-1', rows: 23_145, files: [],
      labels: byName([['DDoS', 14_394], ['C&C', 6_706], ['Benign', 1_923], ['PartOfAHorizontalPortScan', 122]]),
      categories: byName([['benign', 1_923], ['port scan', 122], ['DDoS', 14_394], ['C&C', 6_706]]),
    },
    {
      id: 'iot-23-49-1', name: 'IoT-23, CTU-IoT-Malware-Capture-49-1', rows: 5_410_561, files: [],
      labels: byName([['PartOfAHorizontalPortScan', 5_404_959], ['Benign', 3_665], ['C&C', 1_922], ['FileDownload', 14], ['C&C-FileDownload', 1]]),
      categories: byName([['benign', 3_665], ['port scan', 5_404_959], ['C&C', 1_923], ['file download', 14]]),
    },
  ],
};
