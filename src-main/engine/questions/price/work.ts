export { measurePrice } from './measurePrice';
