export { refitWithMl } from './refitWithMl';
