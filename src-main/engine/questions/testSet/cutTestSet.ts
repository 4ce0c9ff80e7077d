import type { TestSetResult } from '../../../../src-shared/questions/testSet/result';
import { largestPlaces, tableCeilings } from '../../fitting/tableCeilings';

type Lists = Pick<TestSetResult, 'schema' | 'recall'> & { novel: { label: string; rows: number }[] };

/** The lists of a second file's checks, each of them cut to the entries with most rows, and how long the cut ones are in all. */
export function cutTestSet({ schema, novel, recall }: Lists): Pick<TestSetResult, 'schema' | 'novel' | 'recall' | 'inAll'> {
  const { namedLabels, namedLevels } = tableCeilings;
  const inAll = {
    ...(schema.unseenLevels.length > namedLevels && { unseenLevels: schema.unseenLevels.length }),
    ...(schema.unknownLabels.length > namedLabels && { unknownLabels: schema.unknownLabels.length }),
    ...(novel.length > namedLabels && { novelLabels: novel.length }),
    ...(recall.some(({ labels }) => labels.length > namedLabels) && { recallLabels: recall[0].labels.length }),
  };
  return {
    schema: {
      ...schema, unseenLevels: withMostRows(schema.unseenLevels, namedLevels),
      unknownLabels: withMostRows(schema.unknownLabels, namedLabels),
    },
    novel: { labels: withMostRows(novel, namedLabels).map(({ label }) => label), rows: novel.reduce((sum, { rows }) => sum + rows, 0) },
    recall: recall.map(({ model, labels }) => ({ model, labels: withMostRows(labels, namedLabels) })),
    ...(Object.keys(inAll).length > 0 && { inAll }),
  };
}

const withMostRows = <T extends { rows: number }>(entries: T[], most: number): T[] =>
  largestPlaces(entries.map(({ rows }) => rows), most).map((place) => entries[place]);
