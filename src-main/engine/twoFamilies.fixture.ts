/** What a made-up flow was: every other one is an attack, half of these floods and half scans. */
const kinds = ['benign', 'dos', 'benign', 'scan'] as const;
type Flow = { kind: (typeof kinds)[number]; seconds: number; packets: number; bytes: number };

/**
 * Flows whose attacks last longer than the others, whichever family tells them: floods for 4 s or more with much data, scans for 4 s
 * or more with little, and others for less than 2 s.
 */
const flows = (count: number, shift: number): Flow[] => Array.from({ length: count }, (_, i) => {
  const kind = kinds[i % kinds.length];
  const part = ((i * 7919 + shift * 104_729) % 1009) / 1009;
  return { kind, seconds: kind === 'benign' ? 0.1 + part * 1.5 : 4 + part * 5, packets: 3 + (i * 31 + shift) % 17, bytes: kind === 'dos' ? 50_000 + i : 400 + (i * 13) % 700 };
});

const table = (header: string, rows: (string | number)[][]): string => `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;

/** For tests: flows as UNSW-NB15 tells them, which measures them in seconds. */
export const unswTable = (count: number, shift = 0): string =>
  table('dur,proto,service,state,spkts,dpkts,sbytes,dbytes,sttl,dttl,attack_cat,label', flows(count, shift).map(({ kind, seconds, packets, bytes }) => [
    seconds, 'tcp', 'http', 'FIN', packets, packets - 1, bytes, 100, 62, 252, { benign: 'Normal', dos: 'DoS', scan: 'Reconnaissance' }[kind], kind === 'benign' ? 0 : 1,
  ]));

/** The same kinds of flows as NetFlow records, which measure them in milliseconds, with the labels of ToN-IoT. */
export const netflowTable = (count: number, shift = 0): string =>
  table('IPV4_SRC_ADDR,L4_SRC_PORT,IPV4_DST_ADDR,L4_DST_PORT,PROTOCOL,L7_PROTO,IN_BYTES,OUT_BYTES,IN_PKTS,OUT_PKTS,TCP_FLAGS,FLOW_DURATION_MILLISECONDS,Label,Attack',
    flows(count, shift).map(({ kind, seconds, packets, bytes }, i) => [
      `192.168.1.${i % 200}`, 1024 + i, '10.0.0.1', 80, 6, 7, bytes, 100, packets, packets - 1, 27, Math.round(seconds * 1000), kind === 'benign' ? 0 : 1,
      { benign: 'Benign', dos: 'dos', scan: 'scanning' }[kind],
    ]));
