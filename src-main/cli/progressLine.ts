import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../src-shared/terms/progress';
import { formatBytes } from '../../src-shared/format/formatBytes';
import { formatCount } from '../../src-shared/format/formatCount';

/** A progress bar on stderr while work goes on; nothing at all where stderr is no terminal. */
export class ProgressLine {
  private bar: SingleBar | null = null;
  private step = '';

  constructor(private readonly stream: NodeJS.WriteStream) {}

  readonly update = (progress: Progress): void => {
    if (!this.stream.isTTY) return;
    if (this.bar === null || progress.step !== this.step) this.start(progress);
    const { done, total, unit, rows, packets } = progress;
    const amount = [
      unit === 'bytes' ? formatBytes(done) : `${done} of ${total ?? '?'} ${unit}`,
      ...(packets === undefined ? [] : [`${formatCount(packets)} packets`]), ...(rows === null ? [] : [`${formatCount(rows)} rows`]),
    ].join(', ');
    this.bar!.setTotal(total ?? done);
    this.bar!.update(done, { amount });
  };

  stop(): void {
    this.bar?.stop();
    this.bar = null;
  }

  private start({ step, total }: Progress): void {
    this.stop();
    this.step = step;
    const format = `${step.padEnd(18)} {bar} {percentage} %  {amount}`;
    this.bar = new SingleBar({ format, stream: this.stream, hideCursor: true, clearOnComplete: true, barsize: 30 }, Presets.shades_classic);
    this.bar.start(total ?? 0, 0, { amount: '' });
  }
}
