import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { derivedRemarks } from '../../../src-shared/format/derivedWords';
import { formatBytes } from '../../../src-shared/format/formatBytes';
import { formatCount } from '../../../src-shared/format/formatCount';
import { dialectWords, fileRemarks, lineWords, rejectedWords } from '../../../src-shared/format/fileWords';
import { oddDialectWords } from '../../../src-shared/format/oddDialectWords';
import { noFeatureWords, spellingWords } from '../../../src-shared/format/meaningWords';
import { partnerWords } from '../../../src-shared/format/partnerWords';
import { packedWords } from '../../../src-shared/format/packedWords';
import { missingMarkLines } from '../../../src-shared/format/missingMarkWords';
import { heading, terminalTable } from '../../engine/terminal/terminalTable';

const shownColumns = 12;

/** Which file it is, how it was read, and what is known to be wrong with it. */
export function describeFile(summary: DatasetSummary): string {
  const { data: file, format, rows, rowsRead, sample, rejected, unlabelled } = summary;
  const release = file.release === null
    ? 'no known release'
    : `${file.release.name} (recognised by its ${file.release.by === 'sha256' ? 'SHA-256' : 'rows and label counts'})`;
  const lines = [
    heading(file.simulated ? `${file.name}: simulated traffic, not captured from a network` : file.name),
    `${formatBytes(file.bytes)}${packedWords(format)}, ${format.name}, ${formatCount(rowsRead)} ${rowsRead === 1 ? 'row' : 'rows'}`
      + (sample === null ? '' : `, of which ${formatCount(rows)} drawn at random with seed ${sample.seed}`),
    `${file.simulated ? 'Release: none' : `Release: ${release}`}`,
    ...(summary.testSet === null ? [] : [`Its test set is ${partnerWords(summary.testSet)}: --test FILE`]),
    ...(file.release !== null && file.files.length > 1 ? ['In several files: --split files:PATTERN tests on those whose names fit, such as files:friday*'] : []),
    `SHA-256: ${file.sha256}`,
    `Labels → categories: ${summary.labelMap}`,
  ];
  const spelt = spellingWords(summary.spellings ?? []);
  if (spelt !== '') lines.push(spelt);
  lines.push(...noFeatureWords(summary.columns));
  const dialect = oddDialectWords(format);
  if (dialect.length > 0) lines.push(`Read as: ${dialect.join('; ')}`);
  if (unlabelled !== undefined) lines.push(`${formatCount(unlabelled)} ${unlabelled === 1 ? 'row has' : 'rows have'} no label and ${unlabelled === 1 ? 'was' : 'were'} left out`);
  if (file.files.length > 1) {
    const oneArchive = new Set(file.files.map(({ sha256 }) => sha256)).size === 1 && file.files[0].member !== null;
    lines.push('', terminalTable(['file', 'written as', 'rows', ...(oneArchive ? [] : ['size', 'SHA-256'])],
      file.files.map(({ name, rows: own, format: written, bytes, sha256 }) =>
        [name, dialectWords(written), formatCount(own), ...(oneArchive ? [] : [formatBytes(bytes), `${sha256.slice(0, 16)}…`])]), 2), '');
  }
  lines.push(...fileRemarks(file));
  if (rejected.count > 0) {
    lines.push(`${rejectedWords(rejected.count)} and ${rejected.count === 1 ? 'was' : 'were'} left out:`);
    for (const one of rejected.examples.slice(0, 5)) lines.push(`  ${lineWords(one)}: ${one.reason}: ${one.text.slice(0, 60)}`);
  }
  lines.push(...(format.notes ?? []), ...derivedRemarks(summary));
  const missing = missingMarkLines(summary.missingMarks);
  if (missing.length > 0) lines.push('Taken as missing:', ...missing.slice(0, shownColumns).map((line) => `  ${line}`));
  if (missing.length > shownColumns) lines.push(`  … and in ${formatCount(missing.length - shownColumns)} more columns`);
  for (const { column, message } of summary.defects) lines.push(`Known: ${column === null ? '' : `${column}: `}${message}`);
  return lines.join('\n');
}
