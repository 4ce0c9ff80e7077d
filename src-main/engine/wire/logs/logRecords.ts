import { blockRecords, mostLetters, newBlock } from '../connectionRecords';
import { startOrder } from './startOrder';

const chunkWords = 1 << 18;
/** Words of a record beside its addresses and its history, of an address, and of the longest record. */
const fixedWords = 9, addressWords = 4, mostWords = fixedWords + 2 * addressWords + mostLetters / 4;
const ipv4Mapped = 0xffff;
/** Whether both addresses are IPv4 and take a word each; it stands above the length of the history. */
const ipv4Bit = 1 << 30;

/**
 * Records of a log, which writes connections as they end: all of them are kept until the last has come, for that may have begun
 * first. Each is packed into a few words, and unpacked when its turn comes.
 */
export class LogRecords {
  size = 0;
  /** Where records are filled in, at any place, before they are kept, and where they come back, at place 0. */
  readonly block = newBlock();
  private readonly chunks: Int32Array[] = [];
  /** The next free word of the last chunk. */
  private next = chunkWords;
  /** Of each record its start, and the word of all chunks at which it begins. */
  private readonly starts: Float64Array[] = [];
  private readonly places: Uint32Array[] = [];
  private readonly double = new Float64Array(1);
  private readonly halves = new Int32Array(this.double.buffer);

  /** Keeps the record at place `i` of the block, and a number with it: of its label. */
  keep(i: number, label: number): void {
    const { block: {
      start, end, protocol, service, state, sourcePort, destinationPort, sourceBytes, destinationBytes, source, destination, history,
      historyLength,
    } } = this;
    if (this.next + mostWords > chunkWords) {
      this.chunks.push(new Int32Array(chunkWords));
      this.next = 0;
    }
    const chunk = this.chunks[this.chunks.length - 1];
    this.enter(start[i], (this.chunks.length - 1) * chunkWords + this.next);
    const short = isIpv4(source, i * addressWords) && isIpv4(destination, i * addressWords);
    let at = this.next;
    chunk[at++] = protocol[i] | (service[i] << 8) | (state[i] << 16) | (historyLength[i] << 24) | (short ? ipv4Bit : 0);
    chunk[at++] = sourcePort[i] | (destinationPort[i] << 16);
    chunk[at++] = label;
    at = this.putDouble(chunk, at, end[i]);
    at = this.putDouble(chunk, at, sourceBytes[i]);
    at = this.putDouble(chunk, at, destinationBytes[i]);
    for (let word = short ? addressWords - 1 : 0; word < addressWords; word++) {
      chunk[at++] = source[i * addressWords + word];
      chunk[at++] = destination[i * addressWords + word];
    }
    const from = i * mostLetters;
    for (let k = from; k < from + historyLength[i]; k += 4)
      chunk[at++] = history[k] | (history[k + 1] << 8) | (history[k + 2] << 16) | (history[k + 3] << 24);
    this.next = at;
  }

  /** Brings a record back, by its number in the log; returns the number that was kept with it. */
  bring(record: number): number {
    const { block: {
      start, end, protocol, service, state, sourcePort, destinationPort, sourceBytes, destinationBytes, source, destination, history,
      historyLength,
    } } = this;
    const [of, i] = [Math.floor(record / blockRecords), record % blockRecords];
    const place = this.places[of][i];
    const chunk = this.chunks[Math.floor(place / chunkWords)];
    let at = place % chunkWords;
    const first = chunk[at++];
    const ports = chunk[at++];
    const label = chunk[at++];
    start[0] = this.starts[of][i];
    protocol[0] = first;
    service[0] = first >> 8;
    state[0] = first >> 16;
    historyLength[0] = (first & ~ipv4Bit) >> 24;
    sourcePort[0] = ports;
    destinationPort[0] = ports >> 16;
    end[0] = this.doubleAt(chunk, at);
    sourceBytes[0] = this.doubleAt(chunk, at + 2);
    destinationBytes[0] = this.doubleAt(chunk, at + 4);
    at += 6;
    const short = (first & ipv4Bit) !== 0;
    if (short) {
      source[0] = source[1] = destination[0] = destination[1] = 0;
      source[2] = destination[2] = ipv4Mapped;
    }
    for (let word = short ? addressWords - 1 : 0; word < addressWords; word++) {
      source[word] = chunk[at++];
      destination[word] = chunk[at++];
    }
    for (let k = 0; k < historyLength[0]; k += 4) {
      const letters = chunk[at++];
      history[k] = letters;
      history[k + 1] = letters >> 8;
      history[k + 2] = letters >> 16;
      history[k + 3] = letters >> 24;
    }
    return label;
  }

  /** Lets all records go, for a log that is answered as it comes. */
  clear(): void {
    this.size = 0;
    this.chunks.length = 0;
    this.next = chunkWords;
  }

  /** Numbers of the records in the order of their start (ties: as in the log), `null` where they stand in it. */
  order(): Uint32Array | null {
    const starts = new Float64Array(this.size);
    this.starts.forEach((some, of) => starts.set(some.subarray(0, Math.max(0, this.size - of * blockRecords)), of * blockRecords));
    return startOrder(starts);
  }

  private enter(start: number, place: number): void {
    const [of, i] = [Math.floor(this.size / blockRecords), this.size % blockRecords];
    if (of === this.starts.length) {
      this.starts.push(new Float64Array(blockRecords));
      this.places.push(new Uint32Array(blockRecords));
    }
    this.starts[of][i] = start;
    this.places[of][i] = place;
    this.size++;
  }

  private putDouble(chunk: Int32Array, at: number, value: number): number {
    this.double[0] = value;
    chunk[at] = this.halves[0];
    chunk[at + 1] = this.halves[1];
    return at + 2;
  }

  private doubleAt(chunk: Int32Array, at: number): number {
    this.halves[0] = chunk[at];
    this.halves[1] = chunk[at + 1];
    return this.double[0];
  }
}

const isIpv4 = (words: Int32Array, at: number): boolean => words[at] === 0 && words[at + 1] === 0 && words[at + 2] === ipv4Mapped;
