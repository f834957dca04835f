import type { Answer, InputOf, OutputOf, ProcedureName } from "#core/contract";
import { sendCall } from "./bridge";
import { Refusal, toAppError } from "./refusal";

/** Calls a procedure and answers its value or its refusal; never throws. */
export async function callProcedure<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Answer<Name>> {
  try {
    return await sendCall(name, input);
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}

/** The value of a procedure, or a thrown `Refusal`. */
export async function valueOf<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await callProcedure(name, input);
  if (!answer.ok) throw new Refusal(answer.error);
  return answer.value;
}
