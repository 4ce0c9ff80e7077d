import type { Category } from '../terms/categories';
import type { FeatureGroup } from '../terms/columns';
import { categoryPlaces } from './categoryLook';
import { groupPlaces } from './groupLook';
import type { ChartTheme } from './theme';

/** What a theme is dressed for: a dataset's groups of features and its categories, both in their usual order. */
export type Dressed = { groups: readonly FeatureGroup[]; categories: readonly Category[] };

/** A theme in which every group and category of a dataset has its colour and mark, so that they are the same wherever it is drawn. */
export const dressTheme = (theme: ChartTheme, { groups, categories }: Dressed): ChartTheme =>
  ({ ...theme, groups: groupPlaces(groups), categories: categoryPlaces(categories) });
