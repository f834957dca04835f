import type { DossierErrors } from "../dossiers/errors";
import { formatWhole } from "./quantities";
import type { Sentences } from "./sentence";

const notJoined = "Chưa có tệp PDF nào được lập; hồ sơ giữ nguyên.";

/** Refusals about photos of papers joined into one PDF. */
export const photoSentences: Sentences<
  Pick<DossierErrors, "PHOTO_OF_OTHER_KIND" | "PHOTO_DAMAGED" | "PHOTO_TOO_LARGE">
> = {
  PHOTO_OF_OTHER_KIND: ({ file, format }) => ({
    title:
      format === "HEIC"
        ? `“${file}” là ảnh HEIC của điện thoại, chương trình chưa đọc được.`
        : `“${file}” không phải ảnh JPG hoặc PNG.`,
    detail: notJoined,
    cure:
      format === "HEIC"
        ? "Chuyển ảnh sang JPG, hoặc đặt máy ảnh của điện thoại ở định dạng tương thích nhất rồi chụp lại."
        : "Chọn ảnh JPG hoặc PNG; tệp PDF thì thêm thẳng vào hồ sơ.",
  }),
  PHOTO_DAMAGED: ({ file }) => ({
    title: `Ảnh “${file}” bị hỏng hoặc chép chưa hết.`,
    detail: notJoined,
    cure: "Chép lại ảnh từ điện thoại hoặc chụp lại.",
  }),
  PHOTO_TOO_LARGE: ({ file, width, height }) => ({
    title:
      width === 0
        ? `Tệp ảnh “${file}” quá lớn.`
        : `Ảnh “${file}” quá lớn: ${formatWhole(width)} × ${formatWhole(height)} điểm ảnh.`,
    detail: `Chỉ ghép ảnh đến 60 triệu điểm ảnh và 60 MB. ${notJoined}`,
    cure: "Chụp lại ở độ phân giải thấp hơn.",
  }),
};
