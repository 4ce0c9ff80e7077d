import type { LogNotes } from '../../../../src-shared/terms/deriving';
import { EngineError } from '../../../../src-shared/terms/errors';
import { parseAddress } from '../parseAddress';
import { icmp6Service, icmpService, tcpService, udpService } from '../services';
import { mostLetters } from '../connectionRecords';
import { stateNumber } from '../tcpStates';
import type { RecordBlock } from '../connectionRecords';
import { LogFields } from './logFields';
import { logKinds, type LogColumn, type LogKind } from './logKinds';
import { LogRecords } from './logRecords';
import { dateNanoseconds, dateText, epochText, protocolNumber, stateOf } from './logWords';

const tcp = 6, udp = 17, icmp = 1, icmp6 = 58;
/** Columns that Zeek itself does not write. */
const labelNames = ['label', 'detailed-label'];
const newline = 10, hashSign = 35, brace = 123, tab = 9, comma = 44, returnSign = 13;

/**
 * Connection log → records, as its bytes come: Zeek's conn.log as TSV (its header may come again) or JSON lines, and
 * Argus' binetflow.
 * @throws FORMAT_UNKNOWN for a log of another kind, naming the columns that it lacks
 */
export class ReadLog {
  readonly records = new LogRecords();
  /** Labels, by the number that is kept with each record (−1: none); empty where the log has none. */
  readonly labels: string[] = [];
  /** The second from which nanoseconds count: that of the first connection. */
  origin = -1;
  private readonly notes = { lines: 0, otherProtocol: 0, unreadable: 0, firstUnreadable: null as LogNotes['firstUnreadable'] };
  private readonly fields = new LogFields();
  private readonly states = new Map<number | string, number>();
  private readonly protocols = new Map<number | string, number>();
  private readonly labelNumbers = new Map<string, number>();
  private rest: Uint8Array = new Uint8Array(0);
  private kind: LogKind | null = null;
  private places: { [K in LogColumn]?: number } = {};
  private delimiter = tab;
  private jsonColumns: string[] | null = null;

  constructor(private name: string) {}

  /** The next bytes are of another log, with a header of its own. */
  nextFile(name: string): void {
    this.finishFile();
    this.name = name;
    this.kind = this.jsonColumns = null;
    this.delimiter = tab;
  }

  /** Whether its header has been read. */
  get isKnown(): boolean {
    return this.kind !== null;
  }

  /** Whether its records have Zeek's history. */
  get hasHistory(): boolean {
    return this.places.history !== undefined;
  }

  write(chunk: Uint8Array): void {
    let start = 0;
    if (this.rest.length > 0) {
      // Only the line that was cut is put together: the rest of the bytes stays where it is.
      start = chunk.indexOf(newline) + 1;
      this.rest = Buffer.concat([this.rest, start > 0 ? chunk.subarray(0, start) : chunk]);
      if (start === 0) return;
      this.lines(this.rest);
    }
    this.rest = chunk.slice(this.lines(chunk, start));
  }

  end(): LogNotes {
    const kind = this.finishFile();
    return { kind: 'log', log: kind.id, title: kind.title, note: kind.note, ...this.notes };
  }

  private finishFile(): LogKind {
    if (this.rest.length > 0) this.line(this.rest, 0, this.rest.length);
    this.rest = new Uint8Array(0);
    if (this.kind !== null) return this.kind;
    throw new EngineError('FORMAT_UNKNOWN', `a capture, a Zeek conn.log or an Argus binetflow was expected, “${this.name}” has no header of one.`);
  }

  /** Reads the whole lines from `from` on; where they end. */
  private lines(bytes: Uint8Array, from = 0): number {
    let start = from;
    for (let end = bytes.indexOf(newline, start); end >= 0; end = bytes.indexOf(newline, start)) {
      this.line(bytes, start, bytes[end - 1] === returnSign ? end - 1 : end);
      start = end + 1;
    }
    return start;
  }

  private line(bytes: Uint8Array, start: number, end: number): void {
    this.notes.lines++;
    if (start >= end) return;
    if (bytes[start] === hashSign) {
      this.meta(Buffer.from(bytes.subarray(start, end)).toString());
      return;
    }
    if (bytes[start] === brace) {
      this.json(Buffer.from(bytes.subarray(start, end)).toString());
      return;
    }
    if (this.kind === null) {
      this.header(Buffer.from(bytes.subarray(start, end)).toString());
      return;
    }
    this.fields.split(bytes, start, end, this.delimiter, this.kind.id === 'binetflow');
    this.record(this.kind);
  }

  /** `#fields` and `#separator`; other lines of the header say nothing that is needed. */
  private meta(line: string): void {
    const separator = /^#separator \\x([0-9a-f]{2})/i.exec(line);
    if (separator !== null) this.delimiter = Number.parseInt(separator[1], 16);
    const character = String.fromCharCode(this.delimiter);
    // IoT-23's last field holds three columns, set apart by blanks.
    if (line.startsWith('#fields')) this.setColumns(line.split(character).slice(1).flatMap((field) => field.split(/ {2,}/)));
  }

  private header(line: string): void {
    this.delimiter = line.includes('\t') ? tab : comma;
    this.setColumns(line.split(String.fromCharCode(this.delimiter)));
  }

  private setColumns(names: string[]): void {
    const lower = names.map((name) => name.trim().toLowerCase());
    const placesOf = (kind: LogKind): { [K in LogColumn]?: number } => {
      const places: { [K in LogColumn]?: number } = {};
      for (const [column, known] of Object.entries(kind.columns) as [LogColumn, string[]][]) {
        const place = known.map((name) => lower.indexOf(name)).find((at) => at >= 0);
        if (place !== undefined) places[column] = place;
      }
      return places;
    };
    const fitting = logKinds.map((kind) =>
      ({ kind, places: placesOf(kind), lacking: kind.needed.filter((column) => placesOf(kind)[column] === undefined) }))
      .sort((a, b) => (b.kind.needed.length - b.lacking.length) - (a.kind.needed.length - a.lacking.length))[0];
    if (fitting.lacking.length > 0) {
      const lacking = fitting.lacking.map((column) => fitting.kind.columns[column]![0]).join(', ');
      throw new EngineError('FORMAT_UNKNOWN',
        `a connection log was expected (${logKinds.map(({ title }) => title).join(' or ')}), “${this.name}” lacks ${lacking} on line ${this.notes.lines}.`);
    }
    this.kind = fitting.kind;
    this.places = fitting.places;
  }

  /** A JSON line is written anew as fields, in the order of Zeek's columns. */
  private json(line: string): void {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.refuse('JSON that breaks off');
      return;
    }
    const cells = new Map(Object.entries(value as object));
    if (this.jsonColumns === null) {
      this.jsonColumns = logKinds[0].needed.concat('duration', 'sourceBytes', 'destinationBytes', 'sourcePackets', 'destinationPackets', 'history', 'label', 'detail')
        .map((column) => logKinds[0].columns[column]![0]).filter((name) => !labelNames.includes(name) || cells.has(name));
      this.setColumns(cells.has('id.orig_h') && cells.has('ts') ? this.jsonColumns : [...cells.keys()]);
    }
    const text = (cell: unknown): string => (cell === undefined || cell === null ? '-' : String(cell).replace(/[\t\n]/g, ' '));
    const bytes = Buffer.from(this.jsonColumns.map((name) => (name === 'ts' ? epochText(cells.get(name)) : text(cells.get(name)))).join('\t'));
    this.fields.split(bytes, 0, bytes.length, tab, false);
    this.record(logKinds[0]);
  }

  private record(kind: LogKind): void {
    const { fields, places } = this;
    const protocol = this.known(this.protocols, places.protocol!, protocolNumber);
    if (protocol < 0) {
      this.notes.otherProtocol++;
      return;
    }
    const time = this.timeOf(places.time!);
    if (Number.isNaN(time)) return this.refuse(`“${fields.text(places.time!)}” for a time`);
    const state = protocol === tcp ? this.known(this.states, places.state!, (word) => stateOf(kind, word)) : stateNumber('SF');
    if (state < 0) return this.refuse(`“${fields.text(places.state!)}” for a state`);
    const { records, records: { block } } = this;
    const label = this.labelOf(kind);
    this.fill(block, time, protocol, state);
    if (!this.address(places.source!, block.source) || !this.address(places.destination!, block.destination)) return this.refuse('an address that is none');
    const replies = (protocol === icmp || protocol === icmp6) && this.splitIcmp(block, protocol);
    records.keep(0, label);
    if (replies) records.keep(1, label);
  }

  private fill(block: RecordBlock, time: number, protocol: number, state: number): void {
    const { fields, places } = this;
    const duration = fields.nanoseconds(places.duration ?? -1, 0);
    const port = (column: number | undefined): number => Math.max(0, fields.whole(column ?? -1)) & 0xffff;
    const bytes = (column: number | undefined): number => Math.max(0, fields.whole(column ?? -1));
    const [from, to] = [port(places.sourcePort), port(places.destinationPort)];
    const total = places.totalBytes === undefined ? -1 : fields.whole(places.totalBytes);
    block.start[0] = time;
    block.end[0] = time + (Number.isNaN(duration) ? 0 : duration);
    block.protocol[0] = protocol;
    block.state[0] = state;
    block.sourcePort[0] = from;
    block.destinationPort[0] = to;
    block.service[0] = protocol === tcp ? tcpService(from, to)
      : protocol === udp ? udpService(to) : protocol === icmp ? icmpService(from, to) : icmp6Service(from, to);
    block.sourceBytes[0] = bytes(places.sourceBytes);
    block.destinationBytes[0] = total < 0 ? bytes(places.destinationBytes) : Math.max(0, total - block.sourceBytes[0]);
    block.sourcePackets[0] = bytes(places.sourcePackets);
    block.destinationPackets[0] = bytes(places.destinationPackets);
    block.historyLength[0] = protocol === tcp || protocol === udp ? fields.copy(places.history ?? -1, block.history, 0, mostLetters) : 0;
  }

  /**
   * A ping's request and its reply are a record each, with their eight bytes of header and no ports; whether there was a reply, at
   * place 1.
   */
  private splitIcmp(block: RecordBlock, protocol: number): boolean {
    const [type, code] = [block.sourcePort[0], block.destinationPort[0]];
    const header = 8;
    const replies = block.destinationPackets[0] || (block.destinationBytes[0] > 0 ? 1 : 0);
    const replyBytes = block.destinationBytes[0] + header * replies;
    block.sourceBytes[0] += header * Math.max(1, block.sourcePackets[0]);
    block.destinationBytes[0] = block.sourcePort[0] = block.destinationPort[0] = block.destinationPackets[0] = 0;
    const isEcho = protocol === icmp ? type === 8 : type === 128;
    if (!isEcho || replies === 0) return false;
    block.start[1] = block.end[1] = block.end[0];
    block.protocol[1] = protocol;
    block.state[1] = stateNumber('SF');
    block.service[1] = protocol === icmp ? icmpService(0, code) : icmp6Service(129, code);
    for (let word = 0; word < 4; word++) {
      block.source[4 + word] = block.destination[word];
      block.destination[4 + word] = block.source[word];
    }
    block.sourcePort[1] = block.destinationPort[1] = block.destinationBytes[1] = block.historyLength[1] = 0;
    block.sourceBytes[1] = replyBytes;
    return true;
  }

  private timeOf(field: number): number {
    const { fields } = this;
    if (this.origin < 0) {
      const first = fields.nanoseconds(field, 0);
      const seconds = Number.isNaN(first) ? Date.parse(dateText(fields.text(field))) / 1000 : first / 1e9;
      if (Number.isNaN(seconds)) return NaN;
      this.origin = Math.floor(seconds);
    }
    const time = fields.nanoseconds(field, this.origin);
    return Number.isNaN(time) ? dateNanoseconds(fields.text(field), this.origin) : time;
  }

  /** What a word means, looked up by its bytes: a log has few, and says them in every line. */
  private known(meanings: Map<number | string, number>, field: number, mean: (word: string) => number): number {
    const packed = this.fields.word(field);
    const key = packed >= 0 ? packed : this.fields.text(field);
    const known = meanings.get(key);
    if (known !== undefined) return known;
    const meaning = mean(this.fields.text(field));
    if (meanings.size < mostWords) meanings.set(key, meaning);
    return meaning;
  }

  private labelOf(kind: LogKind): number {
    const { fields, places } = this;
    if (places.label === undefined) return -1;
    let text = fields.text(places.label);
    // IoT-23's labels stand in the last field of the line, behind what the field itself holds.
    if (kind.id === 'zeek' && places.label >= fields.count) text = fields.text(fields.count - 1).split(/ {2,}/)[1 + places.label - fields.count] ?? '';
    const known = this.labelNumbers.get(text);
    if (known !== undefined) return known;
    this.labelNumbers.set(text, this.labels.length);
    return this.labels.push(text) - 1;
  }

  private address(field: number, into: Int32Array): boolean {
    const word = this.fields.dotted(field);
    if (word === null) return parseAddress(this.fields.text(field), into);
    into[0] = into[1] = 0;
    into[2] = 0xffff;
    into[3] = word;
    return true;
  }

  private refuse(reason: string): void {
    this.notes.unreadable++;
    this.notes.firstUnreadable ??= { line: this.notes.lines, reason };
  }
}

/** Words that are remembered: a log of another kind may have any number. */
const mostWords = 1000;
