/** Something the person at the terminal can mend; its message is one complete sentence. */
export class SetupProblem extends Error {}
