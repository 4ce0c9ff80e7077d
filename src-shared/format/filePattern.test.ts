import { expect, it } from 'vitest';
import { filesMeant, matchesFiles, patternOfFiles, patternWords } from './filePattern';

it('means the files that it matches as a whole', () => {
  expect(['Monday.csv', 'Tuesday.csv', 'Monday.csv.gz', 'xMonday.csv'].filter(matchesFiles('Mon*.csv|T?esday.csv'))).toEqual(['Monday.csv', 'Tuesday.csv']);
  expect(['a.csv', 'axcsv'].filter(matchesFiles('a.csv'))).toEqual(['a.csv']);
});

it('names files with any characters, and those alone', () => {
  const odd = ['a|b.csv', 'what?.csv', '*.csv', 'c:\\d.csv', 'x(1)[2]{3}+$^.csv', 'a-b/c.csv', 'ü 😀.csv', 'b.csv', 'a'];
  for (const name of odd) expect(odd.filter(matchesFiles(patternOfFiles([name])))).toEqual([name]);
  expect(odd.filter(matchesFiles(patternOfFiles(odd.slice(0, 4))))).toEqual(odd.slice(0, 4));
});

it('means tables in folders of an archive by their own names, where no whole name is meant', () => {
  const names = ['days/Friday.csv', 'days/Monday.csv'];
  expect(filesMeant(names, 'Fri*')).toEqual(['days/Friday.csv']);
  expect(filesMeant(names, 'days/M*')).toEqual(['days/Monday.csv']);
  expect(filesMeant([...names, 'Friday.csv'], 'Friday.csv')).toEqual(['Friday.csv']);
  expect(filesMeant(names, 'Sat*')).toEqual([]);
});

it('stands in sentences without its marks', () => {
  expect(['mon.csv', 'mon.csv|tue.csv', 'fri*', patternOfFiles(['a|b?.csv'])].map(patternWords)).toEqual(['file mon.csv', 'files mon.csv, tue.csv', 'files fri*', 'file a|b?.csv']);
});
