import { simulateConnections } from '../../sample/simulateConnections';
import { blockRecords, ConnectionRecords, newBlock, type RecordBlock } from '../../wire/connectionRecords';
import { isCapture } from '../../wire/captureBlocks';
import { ReadLog } from '../../wire/logs/readLog';
import { PacketReader } from '../../wire/packetReader';
import { parseAddress } from '../../wire/parseAddress';
import { serviceNames } from '../../wire/services';
import { stateNumber, type ConnectionState } from '../../wire/tcpStates';

/** The beginning of stored traffic, or the simulated sample by its seed. */
export type Traffic = { name: string; bytes: Uint8Array } | { seed: number };

/** Connections in the order of their start, in blocks; `fill` makes them anew from the bytes, as a measurement of its own. */
export type MeasuredTraffic = { kind: 'sample' | 'capture' | 'log'; name: string; blocks: RecordBlock[]; count: number; /** In all of the bytes, of which `count` are measured. */ total: number; packets: number | null; fill: (() => void) | null };

/** So many connections are measured at most: enough that one measurement takes a hundredth of a second. */
const mostConnections = 20_000;
const piece = 1 << 20;

/** The connections of traffic, the first of them. */
export function measuredTraffic(traffic: Traffic): MeasuredTraffic {
  if ('seed' in traffic) return simulated(traffic.seed);
  const { name, bytes } = traffic;
  const records = new Records();
  if (isCapture(bytes)) {
    const packets = readCapture(name, bytes, (block, i) => records.add(block, i));
    return { kind: 'capture', name, blocks: records.blocks, count: records.count, total: records.total, packets, fill: () => void readCapture(name, bytes, () => {}) };
  }
  const log = readLog(name, bytes).records;
  const order = log.order();
  for (let turn = 0; turn < log.size; turn++) {
    log.bring(order === null ? turn : order[turn]);
    records.add(log.block, 0);
  }
  return { kind: 'log', name, blocks: records.blocks, count: records.count, total: records.total, packets: null, fill: () => void readLog(name, bytes) };
}

class Records {
  readonly blocks: RecordBlock[] = [];
  count = 0;
  total = 0;

  add(from: RecordBlock, i: number): void {
    this.total++;
    if (this.count >= mostConnections) return;
    const place = this.count++ % blockRecords;
    if (place === 0) this.blocks.push(newBlock());
    const block = this.blocks[this.blocks.length - 1];
    for (const name of Object.keys(block) as (keyof RecordBlock)[]) {
      const [to, column] = [block[name], from[name]];
      if (typeof to === 'number' || typeof column === 'number') continue;
      const width = to.length / blockRecords;
      for (let word = 0; word < width; word++) to[place * width + word] = column[i * width + word];
    }
  }
}

function readCapture(name: string, bytes: Uint8Array, take: (block: RecordBlock, i: number) => void): number {
  const reader = new PacketReader(name);
  const { connections } = reader;
  const drain = (): void => {
    for (let record = connections.ready(); record >= 0; record = connections.ready()) {
      take(connections.records.blockOf(record), ConnectionRecords.place(record));
      connections.records.shift();
    }
  };
  for (let at = 0; at < bytes.length; at += piece) {
    reader.write(bytes.subarray(at, at + piece));
    drain();
  }
  const { packets } = reader.end();
  drain();
  return packets;
}

function readLog(name: string, bytes: Uint8Array): ReadLog {
  const log = new ReadLog(name);
  for (let at = 0; at < bytes.length; at += piece) log.write(bytes.subarray(at, at + piece));
  log.end();
  return log;
}

const protocols: { [name: string]: number } = { icmp: 1, tcp: 6, udp: 17 };
const sampleRows = 8000;

function simulated(seed: number): MeasuredTraffic {
  const records = new Records();
  const block = newBlock();
  const words = new Int32Array(4);
  for (const one of simulateConnections(seed, sampleRows)) {
    // Whole microseconds, as `sampleDataset` has them.
    block.start[0] = Math.round(one.startTime * 1e6) * 1000;
    block.end[0] = block.start[0] + one.duration * 1e9;
    parseAddress(one.srcHost, words);
    block.source.set(words);
    parseAddress(one.dstHost, words);
    block.destination.set(words);
    [block.sourcePort[0], block.destinationPort[0], block.protocol[0]] = [one.srcPort, one.dstPort, protocols[one.protocol]];
    [block.service[0], block.state[0]] = [serviceNames.indexOf(one.service), stateNumber(one.flag as ConnectionState)];
    [block.sourceBytes[0], block.destinationBytes[0], block.wrongFragments[0], block.urgent[0]] = [
      one.srcBytes, one.dstBytes, one.wrongFragment, one.urgent,
    ];
    records.add(block, 0);
  }
  return { kind: 'sample', name: 'the simulated sample', blocks: records.blocks, count: records.count, total: records.total, packets: null, fill: null };
}
