import type { PaperNeed } from "../documents/document-kind";
import type { DocumentErrors } from "../documents/errors";
import { documentKindWords } from "./document-kind-words";
import type { Sentence, Sentences } from "./sentence";

/** Why a paper cannot do without something, and where it is entered. */
const needs: Readonly<Record<PaperNeed, Pick<Sentence, "detail" | "cure">>> = {
  MEMBERS: {
    detail: "Ngày lập văn bản chưa có đơn vị thành viên nào.",
    cure: "Thêm đơn vị thành viên ở phòng Đơn vị.",
  },
  ROLL: {
    detail: "Hội nghị chưa có danh sách dự họp.",
    cure: "Lập danh sách dự họp ở phòng Hội nghị rồi lập lại.",
  },
  AGENDA: {
    detail: "Hội nghị chưa có chương trình.",
    cure: "Soạn chương trình của hội nghị rồi lập lại.",
  },
  REGULATION: {
    detail: "Ngày họp chưa có quy chế nào có hiệu lực.",
    cure: "Nhập quy chế ở phòng Hội nghị rồi lập lại.",
  },
  DEPUTIES: {
    detail: "Quy chế có hiệu lực ngày họp không cho ủy quyền dự họp, bỏ phiếu.",
    cure: "Xem lại quy chế ở phòng Hội nghị nếu chưa đúng.",
  },
  BALLOT: {
    detail: "Vòng bỏ phiếu chưa có dòng nào trên phiếu.",
    cure: "Chọn đề nghị đưa vào vòng bỏ phiếu rồi lập lại.",
  },
  SECRET_VOTE: {
    detail: "Vòng này không bỏ phiếu kín, nên không phát phiếu bầu.",
    cure: "Chọn vòng bỏ phiếu kín; vòng xin ý kiến bằng văn bản thì lập phiếu lấy ý kiến.",
  },
  WINNERS: {
    detail: "Năm này chưa có đề nghị nào của danh hiệu, hình thức này được suy tôn hoặc đủ hồ sơ để trình.",
    cure: "Chốt kết quả vòng bỏ phiếu, hoặc hoàn thiện hồ sơ rồi lập lại.",
  },
  NOMINATIONS: {
    detail: "Năm này chưa có đề nghị nào đang xét của các danh hiệu, nhóm đơn vị đã chọn.",
    cure: "Nhập đề nghị ở phòng Hồ sơ đề nghị, hoặc chọn thêm danh hiệu, nhóm đơn vị.",
  },
  REGISTRATIONS: {
    detail: "Năm này chưa có đơn vị nào đăng ký danh hiệu.",
    cure: "Nhập đăng ký của các đơn vị rồi lập lại.",
  },
  LATE_PAPERS: {
    detail: "Không có đơn vị nào chậm hoặc chưa nộp văn bản đã đến hạn.",
    cure: "Không cần đôn đốc; xem lại hạn ở kế hoạch năm nếu chưa đúng.",
  },
  MISSING_PAPERS: {
    detail: "Hồ sơ của đơn vị này không thiếu giấy tờ nào thuộc phần đơn vị phải nộp.",
    cure: "Không cần công văn; giấy tờ do cụm hoặc Hội đồng lập thì xem ở từng hồ sơ.",
  },
  CONCLUSION: {
    detail: "Hội nghị chưa ghi kết luận.",
    cure: "Ghi kết luận trong diễn biến hội nghị rồi lập lại.",
  },
  ENVELOPES: {
    detail: "Hội nghị chưa ghi bì phiếu nào được niêm phong.",
    cure: "Ghi bì phiếu sau kiểm phiếu rồi lập lại.",
  },
};

/** A fact of a refusal that travelled as text is read as loosely as it came. */
const noNeed: Pick<Sentence, "detail" | "cure"> = { detail: "", cure: "" };

export const documentSentences: Sentences<DocumentErrors> = {
  TEMPLATE_UNKNOWN_TAGS: ({ template, tags }) => ({
    title: `Mẫu “${template}” có ${tags.length} ô điền mà sổ không biết.`,
    detail: `Gồm: ${tags.join(", ")}.`,
    cure: "Sửa các ô đó trong mẫu, hoặc bỏ mẫu riêng để dùng mẫu có sẵn.",
  }),
  TEMPLATE_UNREADABLE: ({ template, reason }) => ({
    title: `Không đọc được mẫu “${template}”.`,
    detail: reason,
    cure: "Mở mẫu bằng Word, lưu lại dạng .docx, hoặc bỏ mẫu riêng để dùng mẫu có sẵn.",
  }),
  MINUTES_NEED_SEAL: ({ round }) => ({
    title: `Chưa lập được biên bản: “${round}” chưa chốt kết quả.`,
    detail: "Biên bản chỉ lấy số liệu đã chốt.",
    cure: "Kiểm đủ các phép kiểm số phiếu rồi chốt kết quả.",
  }),
  DOCUMENT_LOST: ({ name }) => ({
    title: `Không còn tệp “${name}” trong thư mục sổ.`,
    detail: "",
    cure: "Lập lại văn bản từ số liệu của sổ, hoặc lấy tệp từ bản sao lưu.",
  }),
  LETTERHEAD_MISSING: ({ year }) => ({
    title: `Năm ${year} chưa đặt phần đầu văn bản.`,
    detail:
      "Văn bản đứng tên đơn vị trưởng hoặc đứng tên cụm, khối, khu vực; sổ không tự chọn. Năm do kết quả bầu ghi vào sổ cũng phải chọn.",
    cure: `Chuyển sổ sang năm ${year}, chọn phần đầu văn bản trong phần cài đặt của năm ở phòng Đơn vị rồi lập lại.`,
  }),
  LETTERHEAD_WITHOUT_BODY: ({ year }) => ({
    title: `Phần đầu văn bản của năm ${year} chưa có tên cơ quan ban hành.`,
    detail: "Văn bản đứng tên đơn vị trưởng, nhưng ngày này chưa có đơn vị trưởng.",
    cure: "Ghi đơn vị trưởng của năm, hoặc gõ tên cơ quan ban hành trong cài đặt của năm.",
  }),
  DOCUMENT_NEEDS: ({ kind, need }) => ({
    title: `Chưa lập được văn bản “${documentKindWords[kind]?.name ?? ""}”.`,
    ...(needs[need] ?? noNeed),
  }),
  BALLOT_TOO_LONG: ({ round }) => ({
    title: `Phiếu của “${round}” dài hơn nửa trang A4.`,
    detail: "In hai phiếu trên một trang thì phần cuối phiếu bị cắt; chưa lập phiếu nào.",
    cure: "Chọn mỗi phiếu một trang A4 rồi lập lại.",
  }),
  PUBLIC_NAME_NEEDS_REASON: ({ number }) => ({
    title: `Chưa ghi vì sao ${number} không nêu đủ tên.`,
    detail: "Danh sách công khai thiếu tên ai thì sổ phải giữ lý do; cách nêu tên đang có vẫn như cũ.",
    cure: "Ghi lý do rồi ghi lại. Lý do không in ra danh sách.",
  }),
  DOCUMENT_ALREADY_SIGNED: ({ title }) => ({
    title: `“${title}” đã có bản ký chính thức.`,
    detail: "Bản chính thức khép lại chuỗi các bản; không nhận thêm bản nào vào chuỗi này.",
    cure: "Nếu phải ban hành lại, lập văn bản mới rồi nhận bản ký của văn bản mới.",
  }),
  COPY_NOT_WORD: ({ file, reason }) => ({
    title: `Không nhận được “${file}” làm bản đã sửa.`,
    detail: reason,
    cure: "Lưu tệp ở dạng .docx rồi nhận lại; bản ký đã quét thì nhận ở mục bản ký.",
  }),
  COPY_UNCHANGED: ({ file }) => ({
    title: `“${file}” giống hệt bản cuối đang có trong sổ.`,
    detail: "Chuỗi các bản không đổi.",
    cure: "Chọn tệp đã sửa và đã lưu.",
  }),
  SCAN_NOT_PICTURE: ({ file }) => ({
    title: `“${file}” không phải bản quét PDF hoặc ảnh JPG.`,
    detail: "Bản ký chính thức được giữ ở dạng bản quét, không sửa được.",
    cure: "Quét bản đã ký thành PDF hoặc JPG rồi nhận lại.",
  }),
};
