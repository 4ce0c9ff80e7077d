/** The ways in which traffic files write “no value”, in lower case; infinite values count as missing too. */
export const missingMarks: readonly string[] = [
  '', '?', '-', '--', 'na', 'n/a', 'nan', 'null', 'none', '(empty)', 'inf', '+inf', '-inf', 'infinity', '+infinity', '-infinity',
];
