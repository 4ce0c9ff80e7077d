export { findGiveaways } from './findGiveaways';
export { judgeGiveaways } from './judgeGiveaways';
