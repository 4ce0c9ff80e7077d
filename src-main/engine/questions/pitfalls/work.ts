export { judgePitfalls } from '../../../../src-shared/questions/pitfalls/judgePitfalls';
