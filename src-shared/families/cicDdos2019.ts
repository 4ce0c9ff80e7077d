import { byName } from '../terms/byName';
import { features2017, flowEnds, flowGroups, namesOf } from './cicFlowMeter';
import { identity, label, rowNumber } from './columnMakers';
import type { Family, LabelMap } from './family';
import { byRole } from './mapMakers';

const ends = flowEnds('2017');
const added = [
  identity('SimillarHTTP', 'text', '0, or an address of a page', 'it names what was asked for, not what the traffic is like'),
  identity('Inbound', 'numeric', '1 where the flow comes from outside the network', 'it is the direction in this network, which the attacks decide',
    { binary: true }),
];

const sharafaldin = 'Sharafaldin et al., “Developing Realistic Distributed Denial of Service (DDoS) Attack Dataset and Taxonomy”, 2019';

const map: LabelMap = {
  id: 'cicddos2019', name: 'reflection and exploitation', source: sharafaldin,
  categories: [
    { name: 'Benign', role: 'benign', labels: ['BENIGN'] },
    { name: 'Reflection', role: 'ddos', labels: ['TFTP', 'SNMP', 'DNS', 'MSSQL', 'NetBIOS', 'SSDP', 'LDAP', 'NTP', 'Portmap'] },
    { name: 'Exploitation', role: 'ddos', labels: ['Syn', 'UDP', 'UDP-lag'] },
    { name: 'WebDDoS', role: 'ddos', labels: ['WebDDoS'] },
  ],
};

/** The first day writes `DrDoS_X` for most attacks that the second day calls `X`. */
const spellings = byName(['SNMP', 'DNS', 'MSSQL', 'NetBIOS', 'UDP', 'SSDP', 'LDAP', 'NTP'].map((name) => [name, [`DrDoS_${name}`]]));

const files = 'CICDDoS2019 files';

const defects = [
  { column: null, source: files, message: 'Nearly every row is an attack (99.8 %): accuracy says little, and benign traffic is scarce.' },
  { column: 'Source IP', source: files, message: 'Nearly all attacks of the second day come from one address, 172.16.0.5.' },
  { column: 'Fwd Header Length.1', source: files, message: 'A copy of Fwd Header Length.' },
  { column: null, source: files, message: 'The two days write the same attacks differently (DrDoS_MSSQL and MSSQL, UDP-lag and UDPLag).' },
];

/** CICDDoS2019: two days of distributed attacks, flows of CICFlowMeter in its names of 2017. */
export const cicDdos2019: Family = {
  id: 'cicddos2019',
  name: 'CICDDoS2019',
  citation: sharafaldin,
  origin: 'University of New Brunswick, “DDoS evaluation dataset (CIC-DDoS2019)”',
  groups: flowGroups,
  columns: [rowNumber('Unnamed: 0'), ...ends, ...features2017, ...added, label('Label', 'BENIGN, or the name of the attack')],
  layouts: [{
    id: 'cicddos2019', name: 'CICDDoS2019', header: 'always',
    columns: ['Unnamed: 0', ...namesOf(ends), ...namesOf(features2017), ...namesOf(added), 'Label'],
  }],
  labels: [{ column: 'Label', maps: [map, byRole(map)], spellings }],
  factors: { protocol: 'Protocol' },
  target: 'Reflection',
  releases: [
    {
      id: 'cicddos2019-1', name: 'CICDDoS2019, first day (01-12)', files: [], rows: 50_063_112, defects, test: 'cicddos2019-2',
      labels: byName([['TFTP', 20_082_580], ['SNMP', 5_159_870], ['DNS', 5_071_011], ['MSSQL', 4_522_492], ['NetBIOS', 4_093_279],
        ['UDP', 3_134_645], ['SSDP', 2_610_611], ['LDAP', 2_179_930], ['Syn', 1_582_289], ['NTP', 1_202_642], ['UDP-lag', 366_461],
        ['BENIGN', 56_863], ['WebDDoS', 439]]),
    },
    {
      id: 'cicddos2019-2', name: 'CICDDoS2019, second day (03-11)', files: [], rows: 20_364_525, defects,
      labels: byName([['MSSQL', 5_787_453], ['Syn', 4_891_500], ['UDP', 3_867_155], ['NetBIOS', 3_657_497], ['LDAP', 1_915_122],
        ['Portmap', 186_960], ['BENIGN', 56_965], ['UDP-lag', 1_873]]),
    },
  ],
};
