export type ViewId =
  | 'data' | 'overview' | 'correlation' | 'tests' | 'models' | 'report'
  | 'categories' | 'giveaways' | 'test-set' | 'together' | 'how-few' | 'costs' | 'price' | 'frontier' | 'apply';

/**
 * The questions in the order of the side bar and of the menu; the first nine have keys from Ctrl+1 on. A `heading` stands
 * above the view that has it.
 */
export const viewList: readonly { id: ViewId; title: string; about: string; heading?: string }[] = [
  { id: 'data', title: 'Data', about: 'the files, their rows and labels' },
  { id: 'overview', title: 'Overview', about: 'what is in it' },
  { id: 'correlation', title: 'Correlation', about: 'which features repeat each other' },
  { id: 'tests', title: 'Tests', about: 'whether attacks differ between protocols and services' },
  { id: 'models', title: 'Models', about: 'how much each feature gives away' },
  { id: 'report', title: 'Report', about: 'to be checked by a colleague' },
  { id: 'categories', title: 'Categories', about: 'every category against the rest', heading: 'Beyond' },
  { id: 'giveaways', title: 'Too easy?', about: 'what gives each category away, and whether it should' },
  { id: 'test-set', title: 'Test set', about: 'the models on a second file' },
  { id: 'together', title: 'Together', about: 'what several features tell in one model' },
  { id: 'how-few', title: 'How few?', about: 'how few features make a good guess' },
  { id: 'costs', title: 'Costs', about: 'what wrong answers cost' },
  { id: 'price', title: 'Price', about: 'what each derived feature costs, and when it is known' },
  { id: 'frontier', title: 'Frontier', about: 'how few features are enough, and at what cost' },
  { id: 'apply', title: 'Apply', about: 'a saved model on other traffic' },
];

/** How many views a key of their own (Ctrl+1 … Ctrl+9) leads to; the others are reached from the side bar and the menu. */
export const viewKeys = 9;
