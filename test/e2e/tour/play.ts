import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type LaunchedApp, launchApp } from "../support/launch";
import {
  callTheRoll,
  countThePapers,
  makeTheBallot,
  readTheResult,
  sealAndMakeMinutes,
} from "./conference-chapters";
import { keepDossiers, keepUnits, openSample } from "./office-chapters";
import { personAt } from "./person";
import { type Scene, setScene } from "./scene";
import { lookBack, writeThePackage } from "./stick-chapters";
import type { Votes } from "./votes";

/** What one tour made. */
export interface Played {
  readonly folder: string;
  readonly minutes: string;
  readonly code: string;
  readonly packageFolder: string;
  /** The book's own folder, closed. */
  readonly book: string;
}

/** Plays the whole thread in the real window: unit, nomination, ballot, minutes, package. */
export async function playThread(folder: string, votes: Votes): Promise<Played> {
  await rm(folder, { recursive: true, force: true });
  const dataDir = join(folder, "du-lieu");
  const app = await launchApp({ dataDir });
  try {
    const scene = await setScene(app, personAt(app.page, join(folder, "anh")), folder);
    await openSample(scene);
    await keepUnits(scene);
    await keepDossiers(scene);
    await callTheRoll(scene);
    await makeTheBallot(scene, votes);
    await countThePapers(scene, votes);
    await readTheResult(scene);
    const code = await sealAndMakeMinutes(scene);
    const packageFolder = await writeThePackage(scene);
    await lookBack(scene);
    const book = await bookFolderOf(scene);
    await app.close();
    return { folder, minutes: scene.minutes, code, packageFolder, book };
  } catch (thrown) {
    await photographFailure(app, folder);
    throw thrown;
  }
}

async function bookFolderOf({ person }: Scene): Promise<string> {
  const status = (await person.page.evaluate(() =>
    (
      globalThis as unknown as { soThiDua: { call: (name: string, input: object) => Promise<unknown> } }
    ).soThiDua.call("app.status", {}),
  )) as { readonly value: { readonly book: { readonly folder: string } } };
  return status.value.book.folder;
}

async function photographFailure(app: LaunchedApp, folder: string): Promise<void> {
  await app.page.screenshot({ path: join(folder, "dung-o-day.png") }).catch(() => {});
  await app.app.close().catch(() => {});
}
