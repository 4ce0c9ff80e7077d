/**
 * The sections that a report may have, in their usual order: the names that `ReportOptions.sections` goes by, their titles
 * in the PDF, and what a reader finds in each.
 */
export const reportSectionList = [
  { id: 'labels', title: 'Labels and categories', about: 'rows of every label, and the category it belongs to' },
  { id: 'overview', title: 'Overview', about: 'alerts, category balance, labels by protocol, services and flags' },
  { id: 'columns', title: 'All columns', about: 'range, mean, missing and zeros of every column' },
  { id: 'distributions', title: 'Zero-only and oddly distributed columns', about: 'small histograms of what misleads' },
  { id: 'correlation', title: 'Correlation', about: 'heat maps before and after dropping, ranked pairs, what was dropped and why' },
  { id: 'tests', title: 'Hypothesis tests', about: 'observed and expected counts, p, effect sizes with intervals, verdicts' },
  { id: 'models', title: 'Each feature alone', about: 'accuracy and false negative rate of each feature, and one table of all metrics' },
  { id: 'confusion', title: 'Confusion matrices', about: 'the four counts of every feature' },
  { id: 'coefficients', title: 'Fitted models', about: 'intercepts and coefficients, to apply them elsewhere' },
  { id: 'second-opinion', title: 'Second opinion', about: 'features refitted by another program' },
  { id: 'categories', title: 'Every category against the rest', about: 'the best feature of each category with its spread, and a map of all' },
  { id: 'giveaways', title: 'Is it too easy?', about: 'what gives each category away, and whether it holds without duplicates and for other attacks' },
  { id: 'test-set', title: 'The models on a test set', about: 'a second file: overlap, every feature here and there, every label, known or novel' },
  { id: 'combined', title: 'Several features in one model', about: 'fit, matrix and recall of every class, calibration, coefficients, the L1 path' },
  { id: 'selection', title: 'How few features?', about: 'forward selection with its elbow, and all pairs of features' },
  { id: 'costs', title: 'What wrong answers cost', about: 'summed and average cost, the decision of least expected cost, the contest’s ruler' },
  { id: 'price', title: 'What each feature costs', about: 'nanoseconds, bytes of state, and when each derived feature is known, measured on this machine' },
  { id: 'frontier', title: 'How few, and at what cost?', about: 'price against gain: the sets of features that no other beats, and when they are known' },
  { id: 'check', title: 'How to check this report', about: 'the command that recomputes every figure' },
  { id: 'definitions', title: 'Definitions', about: 'formula and source of every statistic' },
] as const;

export type ReportSectionId = (typeof reportSectionList)[number]['id'];

/** The first page, always there: a figure whose file and settings are not named can't be checked. It can have a note. */
export const firstReportSection = { id: 'file', title: 'At a glance, file and settings' } as const;
