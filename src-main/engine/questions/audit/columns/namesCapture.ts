import type { Column } from '../../../columns/dataset';

/** Whether a column names hosts, times or rows, be it a feature here or not. What says what the label says is none of them. */
export const namesCapture = ({ about }: Pick<Column, 'about'>): boolean => about?.identity === true;
