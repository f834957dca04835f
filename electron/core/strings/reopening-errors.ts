import type { ConferenceErrors } from "../conference/errors";
import type { SealDependent } from "../conference/reopening";
import { dossierStateWords } from "./dossier-life-words";
import type { Sentences } from "./sentence";

type ReopeningErrors = Pick<
  ConferenceErrors,
  "ROUND_REPLACED" | "ROUND_REPLACES_SEAL" | "REOPENING_NEEDS_REASON" | "SEAL_BUILT_UPON"
>;

/** One thing that rests on a sealed result, and how it is taken back. */
export function dependentSentence(dependent: SealDependent): string {
  switch (dependent.what) {
    case "DOSSIER":
      return `Hồ sơ ${dependent.number} đã ở trạng thái “${dossierStateWords[dependent.state]}”`;
    case "HEADS":
      return `Kết quả bầu đã ghi vào danh sách đơn vị trưởng, phó năm ${dependent.year}`;
    case "ROUND":
      return `Vòng tiếp theo “${dependent.name}” đã mở từ kết quả này`;
  }
}

/** Refusals of opening a sealed round again, and of what may not be done with one that was. */
export const reopeningSentences: Sentences<ReopeningErrors> = {
  ROUND_REPLACED: ({ round, code }) => ({
    title:
      code === null
        ? `“${round}” đã mở chốt và đang chờ chốt lại.`
        : `“${round}” đã mở chốt và chốt lại với mã ${code}.`,
    detail: "Bản chốt trước được giữ nguyên để đối chiếu, không dùng làm căn cứ nữa.",
    cure: "Làm việc trên vòng đang thay cho bản chốt này.",
  }),
  ROUND_REPLACES_SEAL: ({ round, code }) => ({
    title: `“${round}” mở ra từ bản chốt ${code} nên không hủy được.`,
    detail: "Hủy lúc này thì vòng không còn kết quả nào. Số phiếu đang có vẫn giữ.",
    cure: "Sửa số phiếu cho đúng rồi chốt lại; số đã đúng thì chốt lại như cũ.",
  }),
  REOPENING_NEEDS_REASON: () => ({
    title: "Chưa mở chốt: lý do còn quá ngắn.",
    detail: "Lý do được giữ trong bản chốt sau và in trong biên bản. Kết quả đã chốt chưa đổi gì.",
    cure: "Ghi rõ điều gì sai và ai phát hiện, ít nhất vài từ.",
  }),
  SEAL_BUILT_UPON: ({ round, dependents }) => ({
    title: `Chưa mở chốt được “${round}”: đã có việc làm tiếp dựa trên kết quả này.`,
    detail: `${dependents.map(dependentSentence).join("; ")}. Kết quả đã chốt vẫn giữ nguyên.`,
    cure: "Lấy lại các việc đó trước, rồi mở chốt.",
  }),
};
