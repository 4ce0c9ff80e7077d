import { compareHosts } from './parseAddress';
import { RowBytes } from './rowBytes';

type AddHost = (time: number, host: Int32Array, service: number, port: number, errors: number, out: Float64Array) => void;

/**
 * Rows that wait for the second pass of a rule that sorts by host: what the host window needs of each, its line up to the
 * host features, and its label. They stand in memory until the end: that is the price of such a rule.
 */
export class SortedRows {
  private readonly waiting: { host: Int32Array; service: number; port: number; errors: number; line: Uint8Array; label: Uint8Array
    | null }[] = [];

  add(host: Int32Array, service: number, port: number, errors: number, line: Uint8Array, label: Uint8Array | null): void {
    this.waiting.push({ host: host.slice(), service, port, errors, line, label });
  }

  /** Lines in the order of their start; the host window runs along the records sorted by destination address, IPv4 first. */
  *rows(addHost: AddHost, values: Float64Array, writeHost: (out: RowBytes) => void): Generator<Uint8Array> {
    const { waiting } = this;
    const order = waiting.map((_, i) => i).sort((a, b) => compareHosts(waiting[a].host, waiting[b].host) || a - b);
    const features = 10;
    const found = new Float32Array(waiting.length * features);
    for (const i of order) {
      const { host, service, port, errors } = waiting[i];
      addHost(0, host, service, port, errors, values);
      found.set(values.subarray(values.length - features), i * features);
    }
    const out = new RowBytes();
    for (let i = 0; i < waiting.length; i++) {
      values.set(found.subarray(i * features, (i + 1) * features), values.length - features);
      out.raw(waiting[i].line);
      writeHost(out);
      const { label } = waiting[i];
      if (label !== null) out.text(label);
      out.endRow();
      if (out.size > 1 << 16) yield out.take();
    }
    yield out.take();
  }
}
