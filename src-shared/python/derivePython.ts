import { zeekTimeouts } from '../terms/deriving';
import type { DataFile, FileFormat } from '../terms/datasetSummary';
import { py, type PythonCode } from './py';
import type { PythonSource } from './pythonSource';

const tableOf = (format: FileFormat): FileFormat =>
  (format.kind === 'derived' ? { ...format, kind: 'delimited', compression: 'none', delimiter: ',', header: true } : format);
const written = (file: DataFile): DataFile =>
  (file.format.kind === 'derived' ? { ...file, file: `${file.file}.csv`, format: tableOf(file.format), member: null } : file);

/** A dataset as Python can read it: in place of a capture the table that `wiretell derive` writes beside it. */
export function asWritten(source: PythonSource): PythonSource {
  const files = source.data.files.map(written);
  const alone = files.length === 1 && source.format.kind === 'derived';
  return { ...source, format: tableOf(source.format), data: { ...source.data, files, name: alone ? files[0].file : source.data.name } };
}

/** How these tables come about: a command for each capture, in comments. */
export function deriveLines({ data, format }: PythonSource): PythonCode[] {
  const files = data.files.length > 0 ? data.files : [{ file: data.name, format }];
  const lines = files.flatMap(({ file, format: { kind, derived } }): PythonCode[] => {
    if (kind !== 'derived' || derived === undefined) return [];
    const { windows, timeouts: { tcpAttempt, tcpClosed, tcpIdle, udpIdle }, labels } = derived;
    const usual = JSON.stringify(derived.timeouts) === JSON.stringify(zeekTimeouts);
    const limits = usual ? py`` : py` --tcp-attempt ${tcpAttempt} --tcp-closed ${tcpClosed} --tcp-idle ${tcpIdle} --udp-idle ${udpIdle}`;
    const rules = labels === null ? py`` : py` --labels ${labels.name}`;
    const zone = labels === null || labels.zone === null ? py`` : py` --zone ${labels.zone}`;
    const otherwise = labels === null || labels.otherwise === null ? py`` : py` --otherwise ${labels.otherwise}`;
    return [py`#   npx wiretell derive ${file} --out ${`${file}.csv`} --windows ${windows}${limits}${rules}${zone}${otherwise}`];
  });
  return lines.length === 0 ? [] : [py`# The features are derived from packets or connections, in a shell:`, ...lines];
}
