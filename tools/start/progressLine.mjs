/**
 * Progress on a terminal: one line that is written over, or, where the output is no terminal, a line every tenth.
 *
 * @param {string} title
 * @param {{ isTTY?: boolean, write(text: string): unknown }} stream
 */
export function progressLine(title, stream) {
  let shown = -1;
  stream.write(`${title} …${stream.isTTY ? '' : '\n'}`);
  return {
    /** @param {number} done @param {number} total in bytes; a total of 0 is not known */
    show(done, total) {
      const percent = total === 0 ? 0 : Math.floor(done / total * 100);
      const step = total === 0 ? Math.floor(done / 1e7) : stream.isTTY ? percent : Math.floor(percent / 10);
      if (step === shown) return;
      shown = step;
      const size = `${Math.round(done / 1e6)} of ${total === 0 ? '?' : Math.round(total / 1e6)} MB`;
      stream.write(stream.isTTY ? `\r${title} … ${percent} %, ${size}` : `${title} … ${percent} %, ${size}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\n');
    },
  };
}
