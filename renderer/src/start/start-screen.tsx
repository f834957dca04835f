import { frameStrings } from "#core/strings/frame-strings";

/** Placeholder until the start screen is built. */
export function StartScreen() {
  return <h1>{frameStrings.appName}</h1>;
}
