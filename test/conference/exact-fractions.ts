/** Order of two fractions by their continued fractions: no product, no float. Denominators above 0. */
export function compareByEuclid(a: number, b: number, c: number, d: number): number {
  const [left, right] = [Math.floor(a / b), Math.floor(c / d)];
  if (left !== right) return left < right ? -1 : 1;
  const [leftRest, rightRest] = [a % b, c % d];
  if (leftRest === 0 || rightRest === 0) return leftRest === rightRest ? 0 : leftRest === 0 ? -1 : 1;
  return compareByEuclid(d, rightRest, b, leftRest);
}
