import type { ReportSection } from './reportContext';
import { categoriesSection } from './sections/categoriesSection';
import { checkSection } from './sections/checkSection';
import { coefficientsSection } from './sections/coefficientsSection';
import { columnsSection } from './sections/columnsSection';
import { combinedSection } from './sections/combinedSection';
import { confusionSection } from './sections/confusionSection';
import { correlationSection } from './sections/correlationSection';
import { costsSection } from './sections/costsSection';
import { definitionsSection } from './sections/definitionsSection';
import { distributionsSection } from './sections/distributionsSection';
import { fileSection } from './sections/fileSection';
import { frontierSection } from './sections/frontierSection';
import { giveawaysSection } from './sections/giveawaysSection';
import { labelsSection } from './sections/labelsSection';
import { modelsSection } from './sections/modelsSection';
import { overviewSection } from './sections/overviewSection';
import { priceSection } from './sections/priceSection';
import { secondOpinionSection } from './sections/secondOpinionSection';
import { selectionSection } from './sections/selectionSection';
import { testSetSection } from './sections/testSetSection';
import { testsSection } from './sections/testsSection';

/** Always there: a figure whose file and settings are not named can't be checked. */
export const firstSection: ReportSection = { id: 'file', title: 'At a glance, file and settings', build: fileSection };

/** The sections that a report may have, in their usual order. */
export const reportSections: readonly ReportSection[] = [
  { id: 'labels', title: 'Labels and categories', build: labelsSection },
  { id: 'overview', title: 'Overview', build: overviewSection },
  { id: 'columns', title: 'All columns', build: columnsSection },
  { id: 'distributions', title: 'Zero-only and oddly distributed columns', build: distributionsSection },
  { id: 'correlation', title: 'Correlation', build: correlationSection },
  { id: 'tests', title: 'Hypothesis tests', build: testsSection },
  { id: 'models', title: 'Each feature alone', build: modelsSection },
  { id: 'confusion', title: 'Confusion matrices', build: confusionSection },
  { id: 'coefficients', title: 'Fitted models', build: coefficientsSection },
  { id: 'second-opinion', title: 'Second opinion', build: secondOpinionSection },
  { id: 'categories', title: 'Every category against the rest', build: categoriesSection },
  { id: 'giveaways', title: 'Is it too easy?', build: giveawaysSection },
  { id: 'test-set', title: 'The models on a test set', build: testSetSection },
  { id: 'combined', title: 'Several features in one model', build: combinedSection },
  { id: 'selection', title: 'How few features?', build: selectionSection },
  { id: 'costs', title: 'What wrong answers cost', build: costsSection },
  { id: 'price', title: 'What each feature costs', build: priceSection },
  { id: 'frontier', title: 'How few, and at what cost?', build: frontierSection },
  { id: 'check', title: 'How to check this report', build: checkSection },
  { id: 'definitions', title: 'Definitions', build: definitionsSection },
];
