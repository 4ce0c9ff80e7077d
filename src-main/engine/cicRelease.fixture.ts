import { familyOf } from '../../src-shared/families/findFamily';
import { flowLines, headerOf2017, type FlowLabels } from './cicFiles.fixture';

/** The eight files of CIC-IDS2017 by name, as made-up flows: every attack on the day and in the file in which it was run. */
const days: readonly (readonly [name: string, labels: FlowLabels])[] = [
  ['Monday-WorkingHours.pcap_ISCX.csv', [['BENIGN', 150]]],
  ['Tuesday-WorkingHours.pcap_ISCX.csv', [['BENIGN', 90], ['FTP-Patator', 40], ['SSH-Patator', 30]]],
  ['Wednesday-workingHours.pcap_ISCX.csv',
    [['BENIGN', 90], ['DoS slowloris', 20], ['DoS Slowhttptest', 20], ['DoS Hulk', 60], ['DoS GoldenEye', 20], ['Heartbleed', 4]]],
  ['Thursday-WorkingHours-Morning-WebAttacks.pcap_ISCX.csv',
    [['BENIGN', 80], ['Web Attack \u0096 Brute Force', 20], ['Web Attack \u0096 XSS', 12], ['Web Attack \u0096 Sql Injection', 6]]],
  ['Thursday-WorkingHours-Afternoon-Infilteration.pcap_ISCX.csv', [['BENIGN', 80], ['Infiltration', 10], ['Web Attack \ufffd XSS', 8]]],
  ['Friday-WorkingHours-Morning.pcap_ISCX.csv', [['BENIGN', 80], ['Bot', 30], ['Web Attack – XSS', 5]]],
  ['Friday-WorkingHours-Afternoon-PortScan.pcap_ISCX.csv', [['BENIGN', 60], ['PortScan', 70]]],
  ['Friday-WorkingHours-Afternoon-DDos.pcap_ISCX.csv', [['BENIGN', 60], ['DDoS', 70]]],
];

/**
 * For tests: a made-up release in the shape of CIC-IDS2017, with what hurts in the real one. One name stands twice in the header,
 * which comes again in the middle of Tuesday; on Wednesday flows take no time; Thursday morning is in Windows-1252 and ends in
 * lines of commas; three encodings of the dash in the names of the web attacks.
 */
export function eightFiles(): { name: string; content: Buffer }[] {
  const names = familyOf('cic-ids2017')!.layouts[0].columns;
  const header = headerOf2017(names);
  const rate = names.indexOf('Flow Bytes/s');
  return days.map(([name, labels], day) => {
    const lines = flowLines(names, labels, 100 + day);
    const odd = new Map([[1, 'Infinity'], [2, 'NaN'], [3, '']]);
    const body = day === 2 ? lines.map((line, row) => line.split(',').map((cell, at) => (at === rate ? odd.get(row) ?? cell : cell)).join(',')) : lines;
    if (day === 1) body.splice(50, 0, header);
    if (day === 3) body.push(...Array.from({ length: 25 }, () => ','.repeat(names.length - 1)));
    return { name, content: Buffer.from(`${[header, ...body].join('\r\n')}\r\n`, day === 3 ? 'latin1' : 'utf8') };
  });
}
