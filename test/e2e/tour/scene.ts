import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LaunchedApp } from "../support/launch";
import type { Person } from "./person";

/** Where the tour plays: the window, the person before it, and the places the dialogs are answered with. */
export interface Scene {
  readonly app: LaunchedApp;
  readonly person: Person;
  /** Everything the tour leaves behind. */
  readonly folder: string;
  /** A folder that plays the stick. */
  readonly stick: string;
  /** A file the member unit sent. */
  readonly paper: string;
  readonly minutes: string;
}

/** Makes the places; the paper says of itself that it is invented. */
export async function setScene(app: LaunchedApp, person: Person, folder: string): Promise<Scene> {
  const stick = join(folder, "usb");
  const paper = join(folder, "nguon", "Báo cáo thành tích – Cục THADS Hà Nội (minh họa).txt");
  await mkdir(stick, { recursive: true });
  await mkdir(join(folder, "nguon"), { recursive: true });
  await writeFile(paper, "Tệp minh họa: nội dung không có thật, chỉ để thử việc nhận giấy tờ.\n");
  return { app, person, folder, stick, paper, minutes: join(folder, "bien-ban-kiem-phieu.docx") };
}
