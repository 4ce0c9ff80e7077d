import { countOf } from '../../../format/countOf';
import { formatShare } from '../../../format/formatShare';
import { check, severityOf } from '../check';

/** Rows that repeat an earlier one in every feature and in the label. */
export type CopiesEvidence = { rows: number; distinctRows: number };

/** Do rows repeat each other? */
export const copies = check<'copies', CopiesEvidence>({
  id: 'copies', title: 'Copies', question: 'Do rows repeat each other?', needs: 'rows',
  figure: { name: 'rows that repeat an earlier one', unit: 'share' },
  reason: 'Deepchecks warns from 5 %; public datasets lie at 0–2 %, 9–14 % or 32–80 %, and 25 % is in the gap between.',
  known: [{ name: 'KDD 99, 10 %', value: 0.7053 }, { name: 'NSL-KDD', value: 0 }],
  citations: ['tavallaee2009'],
  judge: ({ rows, distinctRows }, thresholds) => {
    const value = 1 - distinctRows / rows;
    return {
      severity: severityOf(value, thresholds), value,
      sentence: distinctRows === rows ? 'No row repeats another.'
        : `${countOf(rows - distinctRows, 'row')} of ${countOf(rows, 'row')} (${formatShare(value)}) repeat an earlier one.`,
      details: [], columns: [], rows: [], mends: [],
    };
  },
  tables: () => [],
});
