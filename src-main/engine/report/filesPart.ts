import type { Content } from 'pdfmake/interfaces';
import type { DataIdentity } from '../../../src-shared/terms/datasetSummary';
import { dialectWords, fileRemarks } from '../../../src-shared/format/fileWords';
import { formatBytes } from '../../../src-shared/format/formatBytes';
import { formatCount } from '../../../src-shared/format/formatCount';
import { dataTable } from '../paper/dataTable';
import { announcing, subheading } from '../paper/headings';

/** The files of a dataset of several, each with its hash, and what is to be known of them. */
export function filesPart(data: DataIdentity): Content[] {
  const remarks = fileRemarks(data);
  return [
    ...(data.files.length < 2 ? [] : [announcing(subheading('file', 'Each file')), dataTable({
      columns: [{ title: 'File, SHA-256', width: '*' }, { title: 'Rows', align: 'right' }, { title: 'Size', align: 'right' }, { title: 'Written as' }],
      rows: data.files.map(({ name, file, member, sha256, rows, bytes, format }) => [
        { text: member === null ? name : `${name}, in ${file}`, below: sha256 }, formatCount(rows), formatBytes(bytes), dialectWords(format),
      ]),
    })]),
    ...(remarks.length === 0 ? [] : [{ ul: remarks, style: ['text', 'cell'] }]),
  ];
}
