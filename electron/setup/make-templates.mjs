// Writes the templates the program ships. Run after a change here: node electron/setup/make-templates.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Packer } from "docx";
import PizZip from "pizzip";
import { ballotMinutes } from "./templates/ballot-minutes.mjs";
import * as award from "./templates/award-papers.mjs";
import * as meeting from "./templates/meeting-papers.mjs";
import * as minutes from "./templates/minutes-papers.mjs";
import * as year from "./templates/year-papers.mjs";
import { addWatermarks } from "./templates/watermark.mjs";

const shipped = fileURLToPath(new URL("../../resources/templates", import.meta.url));
/** Every template by its file's name. */
export const templates = {
  "bien-ban-kiem-phieu.docx": ballotMinutes,
  "giay-moi.docx": meeting.invitation,
  "chuong-trinh.docx": meeting.agenda,
  "kich-ban-dieu-hanh.docx": meeting.chairScript,
  "danh-sach-dai-bieu.docx": meeting.attendanceSheet,
  "bien-ten.docx": meeting.namePlates,
  "giay-uy-quyen.docx": meeting.proxyLetter,
  "the-le-bo-phieu.docx": meeting.ballotRules,
  "phieu-bau.docx": meeting.ballotPaper,
  "phieu-lay-y-kien.docx": meeting.writtenOpinion,
  "to-trinh.docx": award.submissionLetter,
  "danh-sach-trich-ngang.docx": award.nomineeList,
  "danh-sach-cong-khai.docx": award.publicList,
  "bien-ban-hoi-nghi.docx": minutes.meetingMinutes,
  "thong-bao-ket-luan.docx": minutes.conclusionNotice,
  "bien-ban-niem-phong.docx": minutes.envelopeMinutes,
  "bien-ban-ban-giao.docx": minutes.handoverMinutes,
  "ban-giao-uoc.docx": year.pledge,
  "bang-tong-hop-dang-ky.docx": year.registrationTable,
  "cong-van-don-doc.docx": year.reminderLetter,
  "cong-van-bo-sung.docx": year.supplementLetter,
  "bao-cao-so-ket.docx": year.report,
  "bao-cao-tong-ket.docx": year.report,
};
/** The one moment all templates carry, so that the same source always gives the same file. */
const moment = new Date("2022-01-01T00:00:00Z");

/**
 * The template as bytes that depend on its source alone.
 * @param {import("docx").Document} document
 */
async function bytesOf(document) {
  const made = new PizZip(await Packer.toBuffer(document));
  addWatermarks(made);
  const fixed = new PizZip();
  for (const name of Object.keys(made.files).sort()) {
    const file = made.files[name];
    if (file === undefined || file.dir) continue;
    const text = file.asText();
    const content =
      name === "docProps/core.xml" ? text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment.toISOString()) : text;
    fixed.file(name, content, { date: moment });
  }
  return fixed.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

/**
 * Writes every shipped template into a folder.
 * @param {string} folder
 */
export async function makeTemplates(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(templates))
    writeFileSync(join(folder, name), await bytesOf(make()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeTemplates(shipped);
