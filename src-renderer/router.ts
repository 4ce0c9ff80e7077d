import { createRouter, createWebHashHistory, type Router } from 'vue-router';
import DataView from './views/data/DataView.vue';
import { viewList, type ViewId } from '../src-shared/contract/viewList';

const views: { [id in ViewId]: (() => Promise<object>) | object } = {
  data: DataView,
  overview: () => import('./views/overview/OverviewView.vue'),
  audit: () => import('./views/audit/AuditView.vue'),
  correlation: () => import('./views/correlation/CorrelationView.vue'),
  tests: () => import('./views/tests/TestsView.vue'),
  models: () => import('./views/models/ModelsView.vue'),
  report: () => import('./views/report/ReportView.vue'),
  categories: () => import('./views/categories/CategoriesView.vue'),
  order: () => import('./views/order/OrderView.vue'),
  testSet: () => import('./views/testSet/TestSetView.vue'),
  combined: () => import('./views/combined/CombinedView.vue'),
  selection: () => import('./views/selection/SelectionView.vue'),
  costs: () => import('./views/costs/CostsView.vue'),
  price: () => import('./views/price/PriceView.vue'),
  frontier: () => import('./views/frontier/FrontierView.vue'),
  pitfalls: () => import('./views/pitfalls/PitfallsView.vue'),
  compare: () => import('./views/compare/CompareView.vue'),
  apply: () => import('./views/apply/ApplyView.vue'),
};

/** One route per view, in the address' fragment: the same under every host. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      ...viewList.map(({ id }) => ({ path: `/${id}`, name: id, component: views[id] })),
      { path: '/:any(.*)*', redirect: '/data' },
    ],
  });
}
