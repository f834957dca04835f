import { existsSync, readFileSync } from "node:fs";
import { appendFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { cache } from "./paths.mjs";
import { SetupProblem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { run, runInTerminal, runOrFail } from "./run.mjs";

const apt = join(cache, "apt");
const tree = join(cache, "debian");
const unpackedList = join(tree, "unpacked-by-so-thi-dua");

/** Set in the process that already sees the unpacked packages. */
const marker = "SO_THI_DUA_UNPACKED";

const aptForUser = [
  ["Debug::NoLocking", "1"],
  ["Dir::State::Lists", join(apt, "lists")],
  ["Dir::Cache", join(apt, "cache")],
  ["APT::Sandbox::User", ""],
].flatMap(([name, value]) => ["-o", `${name}=${value}`]);

/** In a name space of its own: lays the tree over the system's folders, then becomes the ordinary user again. */
const overlayScript = `
  for folder in usr etc var/lib; do
    mkdir -p "$0/$folder" && mount -t overlay overlay -o "lowerdir=$0/$folder:/$folder" "/$folder" || exit 1
  done
  user=$1 group=$2; shift 2
  exec unshare --user --map-user="$user" --map-group="$group" -- "$@"`;

export function seesUnpackedTree() {
  return process.env[marker] === "1";
}

/**
 * For somebody who may not install packages: unpacks them into the cache and runs this very command again where
 * they appear in their places.
 * @param {readonly string[]} missing names of Debian packages
 * @returns {Promise<number>} the exit code of that run
 */
export async function runAgainWithUnpacked(missing) {
  const done = existsSync(unpackedList) ? readFileSync(unpackedList, "utf8").split("\n") : [];
  const wanted = missing.filter((name) => !done.includes(name));
  try {
    await mkdir(join(tree, "usr"), { recursive: true });
    if ((await run("unshare", inTree("true"))).code !== 0) throw new Error("no user name spaces");
    if (wanted.length > 0) {
      await step(`Unpacking system libraries into the cache: ${wanted.join(" ")}`, () => unpack(wanted));
    }
  } catch {
    throw new SetupProblem(
      `Debian packages are missing; please run: sudo apt-get install --no-install-recommends ${missing.join(" ")}`,
    );
  }
  const command = inTree(process.execPath, ...process.execArgv, ...process.argv.slice(1));
  return runInTerminal("unshare", command, { ...process.env, [marker]: "1" });
}

/** @param {readonly string[]} command */
function inTree(...command) {
  const ids = [process.getuid?.(), process.getgid?.()].map(String);
  return ["--map-root-user", "--mount", "sh", "-c", overlayScript, tree, ...ids, ...command];
}

/** @param {readonly string[]} names */
async function unpack(names) {
  const downloads = join(apt, "downloads");
  await rm(downloads, { recursive: true, force: true });
  for (const folder of [
    downloads,
    join(apt, "lists", "partial"),
    join(apt, "cache", "archives", "partial"),
  ]) {
    await mkdir(folder, { recursive: true });
  }
  await runOrFail("apt-get", [...aptForUser, "update"]);
  const install = ["install", "--print-uris", "-qq", "-y", "--no-install-recommends"];
  const plan = await runOrFail("apt-get", [...aptForUser, ...install, ...names]);
  const packages = [...plan.stdout.matchAll(/^'[^']+' ([^_\s]+)_/gm)].map(([, name]) => name ?? "");
  await runOrFail("apt-get", [...aptForUser, "download", ...packages], { cwd: downloads });
  for (const file of await readdir(downloads)) {
    await runOrFail("dpkg-deb", ["-x", join(downloads, file), tree]);
  }
  await moveIntoUsr();
  await fillLibreOfficeRegistry();
  await appendFile(unpackedList, names.map((name) => `${name}\n`).join(""));
  await rm(downloads, { recursive: true, force: true });
}

/** Debian's /lib, /bin and /sbin are links into /usr, but packages may still name them. */
async function moveIntoUsr() {
  for (const folder of ["lib", "bin", "sbin"]) {
    const source = join(tree, folder);
    if (!existsSync(source)) continue;
    await runOrFail("cp", ["-a", `${source}/.`, join(tree, "usr", folder)]);
    await rm(source, { recursive: true });
  }
}

/** What LibreOffice's package does while it is installed. */
async function fillLibreOfficeRegistry() {
  const source = join(tree, "usr", "lib", "libreoffice", "share", ".registry");
  if (!existsSync(source)) return;
  await runOrFail("cp", ["-a", `${source}/.`, join(tree, "etc", "libreoffice", "registry")]);
}
