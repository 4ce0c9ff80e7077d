import type { Content } from 'pdfmake/interfaces';
import { notLookedAt, severityWords, summarySentence, worstFirst } from '../../../../src-shared/questions/audit/words';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { paragraph, together } from '../../paper/headings';

/** The audit on a page that can be read alone. */
export const paper: Paper<'audit'> = { sections: { audit: section } };

function section({ answer: { checks }, heading }: Printed<'audit'>): Content[] {
  return [
    together(heading, paragraph(`${summarySentence(checks)}. ${notLookedAt}`)),
    dataTable({
      columns: [{ title: 'Check' }, { title: 'Verdict' }, { title: 'Finding', width: '*' }],
      rows: worstFirst(checks).map(({ id, severity, sentence }) => [id, severityWords[severity], sentence]),
    }),
  ];
}
