import { fontEnvironment } from "./fonts.mjs";

/** As the person started us: building with Vite leaves NODE_ENV=production behind in this process. */
const startedWith = { ...process.env };

/**
 * The environment of the app.
 * @param {string} executable of Electron
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(executable) {
  return { ...startedWith, ...fontEnvironment(), SO_THI_DUA_ELECTRON: executable };
}

/**
 * The environment of tests and the tour: as above, and the same language everywhere.
 * @param {string} executable of Electron
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(executable) {
  return {
    ...appEnvironment(executable),
    LANG: "vi_VN.UTF-8",
    // The Vietnamese locale need not exist on the machine; file names must be UTF-8 all the same.
    LC_CTYPE: "C.UTF-8",
  };
}

/** Chromium refuses its sandbox to root only. */
export function electronSwitches() {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
