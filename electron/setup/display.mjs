import { spawn } from "node:child_process";
import { SetupProblem } from "./problem.mjs";

/** The screen of the people this is made for. */
const screen = "1366x768x24";

export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/**
 * Runs the work on a virtual display of its own, whose number Xvfb picks.
 * @template T
 * @param {(environment: { readonly DISPLAY: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(work) {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const stop = () => server.kill();
  const leave = () => process.exit(1);
  process.once("exit", stop);
  process.once("SIGTERM", leave);
  try {
    return await work({ DISPLAY: `:${await displayNumber(server)}` });
  } finally {
    process.removeListener("exit", stop);
    process.removeListener("SIGTERM", leave);
    stop();
  }
}

/**
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaint = "";
    server.stderr?.on("data", (text) => (complaint += String(text)));
    server.stdio[3]?.on("data", (text) => {
      if (/\d/.test(String(text))) resolve(String(text).trim());
    });
    server.on("error", () =>
      reject(new SetupProblem("There is no virtual display: please run: sudo apt-get install xvfb")),
    );
    server.on("exit", () =>
      reject(new SetupProblem(`The virtual display did not start: ${complaint.trim()}`)),
    );
  });
}
