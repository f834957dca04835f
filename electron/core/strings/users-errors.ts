import type { SecretFault } from "../safekeeping/users/judge-secret";
import { shortestPassword } from "../safekeeping/users/judge-secret";
import type { UserErrors } from "../safekeeping/users/errors";
import type { Sentences } from "./sentence";

const faults: Readonly<Record<SecretFault, readonly [why: string, cure: string]>> = {
  TOO_SHORT: [
    `Mật khẩu cần ít nhất ${shortestPassword} ký tự.`,
    "Ghép bốn từ không liên quan với nhau thì dài mà dễ nhớ.",
  ],
  NAMES_USER: ["Mật khẩu gần như chỉ là tên người dùng.", "Chọn mật khẩu không chứa tên mình."],
  TOO_COMMON: [
    "Mật khẩu này ai cũng thử đầu tiên.",
    "Ghép bốn từ không liên quan với nhau thì dài mà dễ nhớ.",
  ],
  PIN_NOT_SIX_DIGITS: ["Mã PIN gồm đúng sáu chữ số.", "Gõ sáu chữ số."],
  PIN_TOO_PLAIN: ["Mã PIN này dễ đoán: lặp lại hoặc đi liền nhau.", "Chọn sáu chữ số khác."],
};

/** Words of a time to wait. */
const waiting = (seconds: number) => (seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`);

/** Signing in, users and the second person. */
export const userSentences: Sentences<UserErrors> = {
  SIGN_IN_REFUSED: () => ({
    title: "Chưa đăng nhập được.",
    detail: "Tên hoặc mật khẩu chưa đúng. Sổ vẫn khóa, dữ liệu không đổi.",
    cure: "Xem phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại. Quên mật khẩu thì nhờ quản trị sổ đặt lại.",
  }),
  SIGN_IN_WAIT: ({ seconds }) => ({
    title: `Đã gõ sai nhiều lần, chờ ${waiting(seconds)} rồi thử lại.`,
    detail: "Mỗi lần sai phải chờ lâu hơn, kể cả khi mở lại chương trình. Dữ liệu không đổi.",
    cure: "Quên mật khẩu thì nhờ quản trị sổ đặt lại; quản trị sổ quên thì dùng phiếu khôi phục.",
  }),
  PIN_OFF: () => ({
    title: "Mã PIN tạm tắt vì đã gõ sai năm lần.",
    detail: "Dữ liệu không đổi.",
    cure: "Mở khóa bằng mật khẩu; sau đó mã PIN lại dùng được.",
  }),
  USER_RETIRED: ({ name }) => ({
    title: `${name} không còn là người dùng của sổ này.`,
    detail: "Các việc người đó đã làm vẫn còn trong nhật ký.",
    cure: "Nhờ quản trị sổ khôi phục người dùng nếu cần.",
  }),
  RECOVERY_CODE_WRONG: () => ({
    title: "Mã khôi phục không đúng.",
    detail: "Mã có thể gõ nhầm, hoặc phiếu đã được thay bằng phiếu mới hơn. Dữ liệu không đổi.",
    cure: "Gõ lại đúng mã trên phiếu khôi phục mới nhất.",
  }),
  USER_NAME_TAKEN: ({ name }) => ({
    title: `Sổ đã có người dùng tên “${name}”.`,
    detail: "Nhật ký cần phân biệt được hai người. Chưa có gì thay đổi.",
    cure: "Thêm chữ để phân biệt, ví dụ tên đơn vị; nếu là cùng một người đã thôi dùng sổ thì khôi phục người đó.",
  }),
  LAST_KEEPER: ({ name }) => ({
    title: `${name} là quản trị sổ duy nhất nên chưa thôi được.`,
    detail:
      "Không có quản trị sổ thì không ai thêm người, đặt lại mật khẩu hay khôi phục được. Chưa có gì thay đổi.",
    cure: "Giao quyền quản trị sổ cho người khác trước.",
  }),
  USER_WHILE_COUNTING: ({ round }) => ({
    title: `Đang kiểm phiếu “${round}” nên chưa thêm, khôi phục hay đổi quyền người dùng.`,
    detail:
      "Từ khi mở vòng đến khi chốt, những người xác nhận được kết quả phải giữ nguyên. Chưa có gì thay đổi.",
    cure: "Chốt kết quả hoặc hủy vòng đó rồi làm lại.",
  }),
  PASSWORD_TOO_WEAK: ({ fault }) => {
    const [detail, cure] = faults[fault];
    const what = fault.startsWith("PIN") ? "Mã PIN" : "Mật khẩu";
    return { title: `${what} chưa dùng được.`, detail, cure };
  },
  PASSWORD_WRONG: () => ({
    title: "Mật khẩu đang dùng gõ chưa đúng.",
    detail: "Chưa có gì thay đổi.",
    cure: "Xem phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại.",
  }),
  BOOK_HAS_USERS: () => ({
    title: "Sổ này đã có người dùng.",
    detail: "Chưa có gì thay đổi.",
    cure: "Đăng nhập bằng người dùng đã có; quản trị sổ thêm người khác ở mục Người dùng.",
  }),
  SECOND_PERSON_NEEDED: () => ({
    title: "Việc này cần người thứ hai xác nhận.",
    detail: "Chưa có gì thay đổi.",
    cure: "Mời một người dùng khác của sổ gõ mật khẩu của họ. Sổ chỉ có một người dùng thì quản trị sổ thêm người trước khi mở vòng.",
  }),
  SECOND_PERSON_SAME: () => ({
    title: "Người thứ hai phải là người khác.",
    detail: "Người xác nhận đang là chính người đang đăng nhập. Chưa có gì thay đổi.",
    cure: "Mời một người dùng khác của sổ.",
  }),
  SECOND_PERSON_NOT_ALLOWED: ({ name }) => ({
    title: `${name} không có quyền xác nhận việc này.`,
    detail: "Chưa có gì thay đổi.",
    cure: "Mời người dùng khác có quyền cùng làm việc này.",
  }),
};
