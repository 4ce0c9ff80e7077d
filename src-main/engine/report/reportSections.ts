import type { ReportSection } from '../paper/reportContext';
import { categoriesSection } from '../questions/categories/categoriesSection';
import { checkSection } from './checkSection';
import { coefficientsSection } from '../questions/models/coefficientsSection';
import { columnsSection } from '../questions/overview/columnsSection';
import { combinedSection } from '../questions/combined/combinedSection';
import { confusionSection } from '../questions/models/confusionSection';
import { correlationSection } from '../questions/correlation/correlationSection';
import { costsSection } from '../questions/costs/costsSection';
import { definitionsSection } from './definitionsSection';
import { distributionsSection } from '../questions/overview/distributionsSection';
import { fileSection } from './fileSection';
import { frontierSection } from '../questions/frontier/frontierSection';
import { giveawaysSection } from '../questions/giveaways/giveawaysSection';
import { labelsSection } from '../questions/overview/labelsSection';
import { modelsSection } from '../questions/models/modelsSection';
import { overviewSection } from '../questions/overview/overviewSection';
import { priceSection } from '../questions/price/priceSection';
import { secondOpinionSection } from '../questions/secondOpinions/secondOpinionSection';
import { selectionSection } from '../questions/selection/selectionSection';
import { testSetSection } from '../questions/testSet/testSetSection';
import { testsSection } from '../questions/tests/testsSection';

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
