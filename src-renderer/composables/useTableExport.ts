import { markedWords } from '../../src-shared/format/formulaCell';
import { copyTable, markFormulas, tableToCsv, type PlainTable } from '../components/tableText';
import { useActivity } from '../stores/activity';
import { useSettings } from '../stores/settings';
import { fileNameOf, useDownload } from './useDownload';

/**
 * How tables leave the app: with the decimal mark of the settings; what a spreadsheet would take for a formula is marked, unless they
 * say otherwise, and told.
 */
export function useTableExport(): {
  /** Puts a table on the clipboard, and says so in these words. */
  copy: (table: PlainTable, said: string) => Promise<void>;
  /** Saves a table as a CSV file called by a title. */
  save: (title: string, table: PlainTable) => void;
} {
  const activity = useActivity();
  const download = useDownload();
  const { choices } = useSettings();
  const leaving = (table: PlainTable): ReturnType<typeof markFormulas> => (choices.formulas === 'marked' ? markFormulas(table) : { table, marked: 0 });
  return {
    async copy(plain, said) {
      const { table, marked } = leaving(plain);
      await copyTable(table, choices.decimalMark);
      activity.say(marked === 0 ? said : `${said}; ${markedWords(marked)}`);
    },
    save(title, plain) {
      const { table, marked } = leaving(plain);
      const name = `${fileNameOf(title)}.csv`;
      download.save(name, tableToCsv(table, choices.decimalMark), 'text/csv;charset=utf-8');
      if (marked > 0) activity.say(`Saved ${name}; ${markedWords(marked)}`);
    },
  };
}
