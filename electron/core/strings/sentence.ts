/** A refusal on screen: what happened; why or what is safe; what to do now. `detail` and `cure` may be empty. */
export interface Sentence {
  readonly title: string;
  readonly detail: string;
  readonly cure: string;
}

/** One sentence for every code of a set of refusals. */
export type Sentences<Facts> = { readonly [Code in keyof Facts]: (facts: Facts[Code]) => Sentence };
