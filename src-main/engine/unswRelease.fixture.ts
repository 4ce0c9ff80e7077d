import { unswNb15 } from '../../src-shared/families/unswNb15';
import { familyFile, layoutOf, type Cells } from './read/familyFile.fixture';
import { randomSources } from './sample/random';

/** How the raw files write their categories: empty for normal traffic, padded, and one in two spellings. */
const written = ['', '', '', '', '', ' Fuzzers', ' Fuzzers ', 'Generic', 'Exploits', 'DoS', ' Reconnaissance ', 'Backdoor', 'Backdoors', ' Shellcode ', 'Worms', 'Analysis'];

/**
 * For tests: a made-up release in UNSW-NB15's raw shape, in three files without names: two label columns, padded categories, ports in
 * hexadecimal and -, counts that are empty or blank, a flag that reaches 4.
 */
export function unswRelease(rows: number): { name: string; text: string }[] {
  const [{ integer, pick }] = randomSources(22, 1);
  return [1, 2, 3].map((file) => {
    const categories = Array.from({ length: rows }, () => pick(written));
    const isAttack = (row: number): boolean => categories[row] !== '';
    const either = (attack: readonly string[], normal: readonly string[]) => (row: number): string => pick(isAttack(row) ? attack : normal);
    const between = (attack: [number, number], normal: [number, number]) => (row: number): string =>
      String(integer(...(isAttack(row) ? attack : normal)));
    const cells: Cells = new Map<string, (row: number) => string>([
      ['srcip', either(['175.45.176.0', '175.45.176.1'], ['59.166.0.3', '59.166.0.7'])],
      ['dstip', () => `149.171.126.${integer(1, 9)}`],
      ['sport', (row) => (row % 50 === 7 ? pick(['0x000b', '-']) : String(integer(1024, 65_535)))],
      ['dsport', (row) => (row % 50 === 7 ? '0x0303' : pick(['53', '80', '25', '111']))],
      ['proto', (row) => (row % 50 === 7 ? 'icmp' : pick(isAttack(row) ? ['udp', 'tcp', 'unas'] : ['tcp', 'tcp', 'udp']))],
      ['state', either(['INT', 'INT', 'FIN'], ['CON', 'FIN'])],
      ['dur', between([0, 400], [100, 900])], ['sbytes', between([40, 900], [200, 9_000])], ['dbytes', between([0, 300], [100, 20_000])],
      ['sttl', either(['254', '254', '62'], ['31'])], ['dttl', either(['252', '0'], ['29', '29', '0'])],
      ['service', () => pick(['-', 'dns', 'http', 'smtp'])],
      ['Spkts', between([1, 20], [2, 60])], ['Dpkts', between([0, 10], [2, 60])],
      ['stcpb', () => String(integer(0, 4_294_967_295))], ['dtcpb', () => String(integer(0, 4_294_967_295))],
      ['Stime', (row) => String(1_421_927_414 + (file - 1) * rows + row)], ['Ltime', (row) => String(1_421_927_415 + (file - 1) * rows + row)],
      ['ct_flw_http_mthd', () => pick(['', '0', '1'])], ['is_ftp_login', () => pick(['0', '0', '1', '4'])], ['ct_ftp_cmd', () => pick([' ', '0', '1'])],
      ['ct_state_ttl', either(['1', '2'], ['0', '0', '1'])],
      ['attack_cat', (row) => categories[row]], ['Label', (row) => (isAttack(row) ? '1' : '0')],
    ]);
    const layout = layoutOf(unswNb15, 'unsw-nb15-raw');
    return { name: `UNSW-NB15_${file}.csv`, text: familyFile(unswNb15, layout, rows, cells, { header: false, lineBreak: '\r\n' }) };
  });
}
