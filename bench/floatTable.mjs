import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/**
 * A table of the shape of CIC-IDS2017: 78 numbers and a label, spaces in the header, ports, counts, flags, times, rates with
 * up to 17 digits, `Infinity` and `NaN` where a flow took no time. No row stands there twice.
 */
const kinds = ['flag', 'count', 'size', 'rate', 'rate', 'rate', 'mean'];
const labels = [['BENIGN', 0.6], ['DoS Hulk', 0.15], ['PortScan', 0.12], ['DDoS', 0.08], ['FTP-Patator', 0.03], ['Bot', 0.02]];
export const floatLabels = { BENIGN: 'normal', 'DoS Hulk': 'dos', DDoS: 'dos', PortScan: 'probe', 'FTP-Patator': 'r2l', Bot: 'r2l' };
const first = [' Destination Port', ' Flow Duration', ' Total Fwd Packets', ' Total Backward Packets', 'Total Length of Fwd Packets', 'Flow Bytes/s', ' Flow Packets/s'];
const columns = 78;

/** Uniform numbers in [0, 1) from a seed: Marsaglia's xorshift, for tables and nothing else. */
function uniform(seed) {
  let state = seed | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
}

/** Writes such a table of so many rows, block by block: it may be larger than memory. */
export async function writeFloatTable(path, rows, seed = 1999) {
  const random = uniform(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const long = (mean, sd) => Math.exp(mean + sd * normal());
  const cell = {
    flag: () => (random() < 0.3 ? '1' : '0'),
    count: () => String(Math.floor(-Math.log(1 - random()) * 40)),
    size: (k) => String(Math.floor(long(8 + 0.2 * k, 2))),
    rate: (k, i) => String(long(5 + 0.1 * (i % 5) * k, 2)),
    mean: (k, i) => String(Math.floor(long(6 + 0.1 * k, 1.5) * 100) / 100 / (1 + (i % 3))),
  };
  const out = createWriteStream(path);
  const others = Array.from({ length: columns - first.length }, (_, i) => ` Feature ${i + 1}`);
  let block = `${[...first, ...others, ' Label'].join(',')}\n`;
  for (let row = 0; row < rows; row++) {
    let drawn = random();
    const k = labels.findIndex(([, share]) => (drawn -= share) < 0) % labels.length;
    const port = random() < 0.5 ? [80, 443, 53, 22][Math.floor(random() * 4)] : 1024 + Math.floor(random() * 64_511);
    const duration = row % 701 === 0 ? 0 : Math.floor(long(10 + k / 2, 3)) + 1;
    const [sent, received, bytes] = [
      1 + Math.floor(-Math.log(1 - random()) * 9), Math.floor(-Math.log(1 - random()) * 8), Math.floor(long(6 + 0.3 * k, 2)),
    ];
    const rate = (value) => (duration === 0 ? (row % 3 === 0 ? 'NaN' : 'Infinity') : String((value / duration) * 1e6));
    block += `${port},${duration},${sent},${received},${bytes},${rate(bytes)},${rate(sent + received)}`;
    for (let i = 0; i < others.length; i++) block += `,${cell[kinds[i % kinds.length]](k, i)}`;
    block += `,${labels[k < 0 ? 0 : k][0]}\n`;
    if (block.length < 1 << 20) continue;
    if (!out.write(block)) await once(out, 'drain');
    block = '';
  }
  out.end(block);
  await once(out, 'finish');
}
