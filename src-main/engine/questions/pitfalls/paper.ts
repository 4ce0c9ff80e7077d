import type { Content } from 'pdfmake/interfaces';
import {
  answeredWords, askedWords, pitfallNumber, pitfallSource, pitfallWords, statusWords,
} from '../../../../src-shared/questions/pitfalls/words';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { paragraph, together } from '../../paper/headings';

/** The ten pitfalls on a page: what is seen of each, and what was answered. */
export const paper: Paper<'pitfalls'> = {
  sections: { pitfalls: section },
  set: (answers) => ['Pitfalls', answeredWords(answers)],
};

function section({ answer: { pitfalls }, heading }: Printed<'pitfalls'>): Content[] {
  return [
    { ...(together(heading, paragraph(`The ten pitfalls of ${pitfallSource}: what data and settings show of each, and what was answered where they do not.`)) as object),
      pageBreak: 'before' } as Content,
    dataTable({
      size: 'small',
      columns: [{ title: '' }, { title: 'Pitfall', width: 118 }, { title: 'Wiretell' }, { title: 'What is seen; what was answered', width: '*' }],
      rows: pitfalls.map((pitfall) => {
        const { title, about } = pitfallWords[pitfall.id];
        const { sign, words } = statusWords[pitfall.status];
        const asked = askedWords(pitfall);
        return [
          pitfallNumber(pitfall.id), { text: title, bold: true, below: about }, `${sign}\u00a0${words.replaceAll(' ', '\u00a0')}`,
          { text: pitfall.sentence, ...(asked !== null && { below: asked }) },
        ];
      }),
    }),
  ];
}
