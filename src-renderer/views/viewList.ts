/** The questions in the order of the side bar. The number beside each is its key: Ctrl+1 … Ctrl+6. */
export const viewList = [
  { id: 'data', title: 'Data', about: 'the file, its rows and its labels' },
  { id: 'overview', title: 'Overview', about: 'what is in it' },
  { id: 'correlation', title: 'Correlation', about: 'which features repeat each other' },
  { id: 'tests', title: 'Tests', about: 'whether attacks differ between protocols and services' },
  { id: 'models', title: 'Models', about: 'how much each feature gives away' },
  { id: 'report', title: 'Report', about: 'to be checked by a colleague' },
] as const;

export type ViewId = (typeof viewList)[number]['id'];
