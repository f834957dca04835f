/**
 * SQL: whether a row of `rounds` (or of a table under this name) still says what its papers said: it was not opened
 * again as another round. Joined to the seals it names the results that count.
 */
export const notReplaced = (round = "rounds") =>
  `NOT EXISTS (SELECT 1 FROM rounds AS anew WHERE anew.replaces_id = ${round}.id)`;
