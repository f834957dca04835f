/** @param {number} startedAt from performance.now() */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Says what is being done, and how long it took; steps may overlap.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  console.log(`· ${title} …`);
  const value = await work();
  console.log(`✓ ${title}: ${secondsSince(startedAt)}`);
  return value;
}
