import type { Answer, InputOf, OutputOf, ProcedureName } from "#core/contract";
import { sendCall, sendDropped } from "./bridge";
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
export async function valueOf<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await callProcedure(name, input);
  if (!answer.ok) throw new Refusal(answer.error);
  return answer.value;
}

/** Grants for files a person dropped on the window. */
export async function grantDropped(files: readonly File[]): Promise<Answer<"app.grantDropped">> {
  try {
    return await sendDropped(files);
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}
