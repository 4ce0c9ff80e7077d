import { Command } from 'commander';
import { zeekTimeouts, type DeriveSettings } from '../../src-shared/terms/deriving';
import { EngineError } from '../../src-shared/terms/errors';
import { jsonText } from '../../src-shared/format/jsonText';
import { addDeriveOptions, deriveChoices, type DeriveChoices } from './deriveOptions';
import { PathGate } from './pathGate';
import { refuseSameFile } from './refuseSameFile';
import { withSession, type SessionOptions } from './session';
import { describeDerived } from './summary/describeDerived';

type DeriveOptions = DeriveChoices & {
  out: string; json?: boolean;
  tcpAttempt: number; tcpClosed: number; tcpIdle: number; udpIdle: number;
};

/** `wiretell derive FILE… --out features.csv`: captures or connection logs → KDD's derived features, a row a connection. */
export function deriveCommand(options: SessionOptions): Command {
  const seconds = (text: string): number => {
    const value = Number(text);
    if (!(value > 0)) throw new EngineError('BAD_REQUEST', `a number of seconds was expected, found “${text}”.`);
    return value;
  };
  const command = new Command('derive')
    .description('derive the KDD features of captures (pcap, pcapng) or connection logs (Zeek, Argus), a row a connection')
    .argument('<files...>', 'captures or logs, in the order of their traffic; plain or packed; pipes, too, and - for the standard input')
    .requiredOption('--out <file>', 'the table to write: .csv, or .csv.gz to pack it; settings and hashes go beside it as .json');
  return addDeriveOptions(command)
    .option('--tcp-attempt <seconds>', 'a SYN without an answer is over after', seconds, zeekTimeouts.tcpAttempt)
    .option('--tcp-closed <seconds>', 'a closed or reset connection is over after', seconds, zeekTimeouts.tcpClosed)
    .option('--tcp-idle <seconds>', 'a silent TCP connection is over after', seconds, zeekTimeouts.tcpIdle)
    .option('--udp-idle <seconds>', 'a silent UDP flow is over after', seconds, zeekTimeouts.udpIdle)
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', '\nExample:\n  wiretell derive monday.pcap tuesday.pcap --labels attacks.csv --zone -03:00 --otherwise BENIGN --out features.csv.gz')
    .action(async (paths: string[], chosen: DeriveOptions) => {
      const sidecar = `${chosen.out}.json`;
      if (!/\.csv(\.gz)?$/i.test(chosen.out)) throw new EngineError('CANNOT_WRITE', `a name that ends in .csv or .csv.gz was expected, found “${chosen.out}”${parquetWords(chosen.out)}.`);
      await refuseSameFile([...paths, chosen.labels], [chosen.out, sidecar]);
      const settings = await settingsOf(chosen, options.signal);
      await withSession(options, async ({ engine, files, context, print, printJson }) => {
        const besides = files.sink(files.name(sidecar));
        await besides.check();
        const request = { files: paths.map((path) => files.name(path)), settings, gzip: /\.gz$/i.test(chosen.out), file: files.name(chosen.out) };
        const saved = await engine.call('derive.save', request, context);
        const about = { wiretellDerived: 1, version: options.version, settings, files: saved.files, derived: saved.derived };
        await besides.write(Buffer.from(`${jsonText(about, 2)}\n`), options.signal);
        await (chosen.json ? printJson(saved) : print(describeDerived(saved)));
      }, new PathGate(true));
    });
}

const parquetWords = (out: string): string =>
  (/\.parquet$/i.test(out) ? '; DuckDB makes Parquet of it: duckdb -c "COPY \'features.csv\' TO \'features.parquet\'"' : '');

async function settingsOf(chosen: DeriveOptions, signal: AbortSignal): Promise<DeriveSettings> {
  const { tcpAttempt, tcpClosed, tcpIdle, udpIdle } = chosen;
  return {
    ...await deriveChoices(chosen, signal), timeouts: { tcpAttempt, tcpClosed, tcpIdle, udpIdle, fragments: zeekTimeouts.fragments },
  };
}
