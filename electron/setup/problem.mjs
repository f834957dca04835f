/** Something the person at the terminal can mend; its message is one complete sentence. */
export class SetupProblem extends Error {}

/**
 * Runs an entry point: a SetupProblem ends as one sentence, anything else with its stack; both non-zero.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runEntryPoint(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof SetupProblem ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
