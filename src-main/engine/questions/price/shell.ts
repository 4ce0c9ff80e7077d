import { asking } from '../answer';
import { toggle } from '../shellOption';
import { describePrice } from './describePrice';

export const shell = asking('price', {
  options: {
    price: toggle('--price', 'also what each derived feature costs to derive, measured here: of the capture or log, else of simulated connections'),
  },
  settings: () => true,
  summary: describePrice,
});
