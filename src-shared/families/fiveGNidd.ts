import { argusColumns, argusGroups } from './argusColumns';
import { identity, label, namelessRow } from './columnMakers';
import type { Family, LabelMap } from './family';
import { byRole, ownCategories, zeroOne } from './mapMakers';

const authors = 'Samarakoon et al., “5G-NIDD: A Comprehensive Network Intrusion Detection Dataset Generated over 5G Wireless Network”, 2022 (arXiv 2212.01298)';

const byAttack: LabelMap = {
  id: '5g-nidd', name: '5G-NIDD, eight attacks', source: authors,
  categories: ownCategories(['Benign', 'benign'], ['SYNScan', 'scan'], ['TCPConnectScan', 'scan'], ['UDPScan', 'scan'], ['ICMPFlood', 'dos'],
    ['UDPFlood', 'dos'], ['SYNFlood', 'dos'], ['HTTPFlood', 'dos'], ['SlowrateDoS', 'dos']),
};

const names = (',Seq,Dur,RunTime,Mean,Sum,Min,Max,Proto,sTos,dTos,sDSb,dDSb,sTtl,dTtl,sHops,dHops,Cause,TotPkts,SrcPkts,DstPkts,TotBytes,SrcBytes,'
  + 'DstBytes,Offset,sMeanPktSz,dMeanPktSz,Load,SrcLoad,DstLoad,Loss,SrcLoss,DstLoss,pLoss,SrcGap,DstGap,Rate,SrcRate,DstRate,State,SrcWin,DstWin,sVid,'
  + 'dVid,SrcTCPBase,DstTCPBase,TcpRtt,SynAck,AckDat,Label,Attack Type,Attack Tool').split(',');

/** 5G-NIDD: Argus records of attacks on a 5G test network. */
export const fiveGNidd: Family = {
  id: '5g-nidd',
  name: '5G-NIDD',
  citation: authors,
  origin: 'IEEE DataPort and Fairdata Etsin, “5G-NIDD”',
  groups: argusGroups,
  columns: [
    namelessRow,
    ...argusColumns(names),
    label('Attack Type', 'Benign, or the name of the attack'),
    label('Label', 'Benign or Malicious'),
    identity('Attack Tool', 'text', 'program that made the attack', 'it tells the label'),
  ],
  layouts: [{ id: '5g-nidd-combined', name: '5G-NIDD, combined file', columns: names, header: 'always' }],
  labels: [{ column: 'Attack Type', maps: [byAttack, byRole(byAttack)] }, { column: 'Label', maps: [zeroOne(authors, 'Benign', 'Malicious')] }],
  factors: { protocol: 'Proto', state: 'State' },
  releases: [],
};
