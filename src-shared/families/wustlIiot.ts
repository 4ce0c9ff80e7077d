import { byName } from '../terms/byName';
import { argusColumns, argusGroups } from './argusColumns';
import { binaryLabel, label } from './columnMakers';
import type { Family, LabelMap } from './family';
import { ownCategories, zeroOne } from './mapMakers';

const authors = 'Zolanvari, Gupta, Khan and Jain, WUSTL-IIOT-2021 dataset for IIoT cybersecurity research, 2021';

const byTraffic: LabelMap = {
  id: 'wustl-iiot', name: 'WUSTL-IIoT-2021, four attacks', source: authors,
  categories: ownCategories(['normal', 'benign'], ['Reconn', 'scan'], ['DoS', 'dos'], ['CommInj', 'remoteAccess'], ['Backdoor', 'remoteAccess']),
};

const names = ('StartTime,LastTime,SrcAddr,DstAddr,Mean,Sport,Dport,SrcPkts,DstPkts,TotPkts,DstBytes,SrcBytes,TotBytes,SrcLoad,DstLoad,Load,SrcRate,'
  + 'DstRate,Rate,SrcLoss,DstLoss,Loss,pLoss,SrcJitter,DstJitter,SIntPkt,DIntPkt,Proto,Dur,TcpRtt,IdleTime,Sum,Min,Max,sDSb,sTtl,dTtl,sIpId,dIpId,'
  + 'SAppBytes,DAppBytes,TotAppByte,SynAck,RunTime,sTos,SrcJitAct,DstJitAct,Traffic,Target').split(',');

/** WUSTL-IIoT-2021: Argus records of an industrial testbed. */
export const wustlIiot: Family = {
  id: 'wustl-iiot',
  name: 'WUSTL-IIoT-2021',
  citation: authors,
  origin: 'Washington University in St. Louis, “WUSTL-IIOT-2021 Dataset”',
  groups: argusGroups,
  columns: [...argusColumns(names), label('Traffic', 'normal, or the name of the attack'), binaryLabel('Target')],
  layouts: [{ id: 'wustl-iiot-2021', name: 'WUSTL-IIoT-2021', columns: names, header: 'always' }],
  labels: [{ column: 'Traffic', maps: [byTraffic] }, { column: 'Target', maps: [zeroOne(authors)] }],
  factors: { protocol: 'Proto' },
  releases: [{
    id: 'wustl-iiot-2021', name: 'WUSTL-IIoT-2021', rows: 1_194_464, files: [],
    labels: byName([['normal', 1_107_448], ['DoS', 78_305], ['Reconn', 8_240], ['CommInj', 259], ['Backdoor', 212]]),
  }],
};
