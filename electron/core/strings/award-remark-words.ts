import type { MatrixFact } from "../awards/views/award-matrix";
import type { Remark } from "../awards/views/remarks";
import { directShareWords, headDoubtWords, tallySentence, watchWords } from "./award-views-words";
import { clauseOr } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

/** `năm 2018`, `các năm 2018, 2020`, `5 năm 2018–2022`. */
function yearsWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first === last) return `năm ${first}`;
  return last - first + 1 === years.length
    ? `${years.length} năm ${first}–${last}`
    : `các năm ${years.join(", ")}`;
}

function namesWords(names: readonly string[], count: number): string {
  const rest = count - names.length;
  return rest > 0 ? `${names.join("; ")} và ${rest} đơn vị khác` : names.join("; ");
}

/** A fact of the matrix in one plain sentence. */
export function matrixFactWords(fact: MatrixFact): string {
  const when = fact.fact === "NO_RECORD_IN" ? "" : `Trong ${yearsWords(fact.years)}`;
  switch (fact.fact) {
    case "NO_RECORD_IN":
      return `${capital(yearsWords(fact.years))} trong sổ chưa có bản ghi nào của danh hiệu này: chưa rõ.`;
    case "EACH_ONCE":
      return `${when}, mỗi đơn vị thành viên đúng một lần (${fact.units} đơn vị).`;
    case "ONCE":
      return `${when}, đúng một lần: ${namesWords(fact.names, fact.count)}.`;
    case "SEVERAL_TIMES":
      return `${when}, từ hai lần trở lên: ${namesWords(fact.names, fact.count)}.`;
    case "EVERY_YEAR":
      return `${when}, năm nào cũng có: ${namesWords(fact.names, fact.count)}.`;
    case "NEVER":
      return `${when}, chưa lần nào: ${namesWords(fact.names, fact.count)}.`;
    case "MEMBER_LATER":
      return `Theo sổ, chưa là thành viên từ đầu thời gian này: ${namesWords(fact.names, fact.count)}.`;
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A remark at nominating in one plain sentence. */
export function remarkWords(remark: Remark): string {
  switch (remark.watch) {
    case "ROTATION": {
      const { recorded, received, eachOnce } = remark;
      if (recorded.length === 0)
        return "Năm năm trước trong sổ chưa có bản ghi nào của danh hiệu này: chưa rõ.";
      const when = `Trong ${yearsWords(recorded)}`;
      const own =
        received.length === 0
          ? `${when}, đơn vị này chưa nhận lần nào.`
          : `${when}, đơn vị này nhận ${received.length} lần (${received.join(", ")}).`;
      return eachOnce === 0 ? own : `${own} Mỗi đơn vị thành viên đúng một lần (${eachOnce} đơn vị).`;
    }
    case "STACKING":
      return `Cùng năm, đối tượng này còn có: ${remark.awards.join("; ")}.`;
    case "DIRECT_SHARE":
      return `Cá nhân được đề nghị trong năm, kể cả đề nghị này: ${tallySentence(remark.tally)}. ${directShareWords[remark.share]}.`;
    case "HEAD_ABOVE_UNIT": {
      const unit = remark.unitAwards.length === 0 ? "" : ` Đơn vị cùng năm: ${remark.unitAwards.join("; ")}.`;
      if (remark.verdict === "ABOVE")
        return `Danh hiệu của người đứng đầu cao hơn kết quả của đơn vị.${unit}`;
      const why = remark.doubt === null ? "" : `: ${headDoubtWords[remark.doubt]}`;
      return `Chưa rõ danh hiệu của người đứng đầu có cao hơn kết quả của đơn vị không${why}.${unit}`;
    }
    case "REMOTE_AREA":
      return remark.area === "REMOTE"
        ? "Đơn vị ở vùng sâu, vùng xa, khó khăn."
        : "Chưa ghi đơn vị có ở vùng sâu, vùng xa, khó khăn hay không.";
    case "DUTY_NOT_DONE":
      return `Đơn vị của người đứng đầu còn ${[
        ...(remark.tasks === 0 ? [] : [`${remark.tasks} việc được giao quá hạn`]),
        ...(remark.papers === 0 ? [] : [`${remark.papers} văn bản quá hạn chưa gửi`]),
      ].join(", ")}.`;
    case "CAPACITY_UNKNOWN":
      return `Chưa ghi vị trí công tác của người này nên chưa trả lời được: ${remark.unanswered
        .map((one) => watchWords[one].name)
        .join("; ")}.`;
  }
}

/** Words around the remarks of a nomination. */
export const remarkScreen = {
  title: "Điều cần lưu ý theo quy định của năm",
  note: "Chỉ để lưu ý, không chặn đề nghị.",
  clause: (watch: string, clause: string, word: ClusterWord) => `${watch} · ${clauseOr(clause, word)}`,
  capacity: "Vị trí công tác trong năm",
  capacityHint: "Theo năm của đề nghị. Chưa ghi thì để chưa rõ.",
} as const;
