/** The argument `first` of `cypher` and of `analysis`. */
export const ROWS_WANTED = {
  defaultValue: 1000,
  description: 'Rows wanted, from 0 to the setting CYPHER_ROWS (10,000); `truncated` tells whether there were more.',
};
