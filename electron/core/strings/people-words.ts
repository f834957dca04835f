import type { Role } from "../base/procedure";

/** Words of who is at the keyboard: roles, signing in, the locked screen, a person's own password and PIN. */
export const peopleWords = {
  roles: {
    KEEPER: "Quản trị sổ",
    SECRETARY: "Thư ký",
    TELLER: "Tổ kiểm phiếu",
    VIEWER: "Lãnh đạo xem",
  } satisfies Record<Role, string>,
  /** What each of them may do, in one line. */
  roleFacts: {
    KEEPER: "Làm mọi việc của sổ; quản lý người dùng, khôi phục, xóa hẳn.",
    SECRETARY: "Nhập, sửa, chốt và lập văn bản; không quản lý người dùng.",
    TELLER: "Nhập số phiếu của lượt mình; ngoài ra chỉ xem.",
    VIEWER: "Xem, tìm và in; không sửa gì.",
  } satisfies Record<Role, string>,

  signInTitle: "Ai đang dùng sổ?",
  signInText: "Chọn tên, nhập mật khẩu. Chưa đăng nhập thì chưa xem được gì trong sổ.",
  people: "Người dùng sổ",
  person: (post: string, role: string) => (post === "" ? role : `${post} · ${role}`),
  bookOf: (cluster: string, year: number) => `${cluster} · Năm ${year}`,
  password: "Mật khẩu",
  signIn: "Đăng nhập",
  signInNeedsPassword: "Nhập mật khẩu rồi mới đăng nhập được.",
  forgotten: "Quên mật khẩu…",
  closeBook: "Đóng sổ",
  waits: (seconds: number) => `Nhập sai nhiều lần. Thử lại được sau ${seconds} giây.`,
  waitsShort: (seconds: number) => `Chờ ${seconds} giây.`,
  waitsText: "Chờ để người khác không dò được mật khẩu; tắt máy mở lại vẫn phải chờ. Sổ không bị gì.",

  recoverTitle: "Đặt lại mật khẩu quản trị sổ",
  recoverText:
    "Lấy phiếu khôi phục đã in khi lập sổ, nhập mã trên phiếu và mật khẩu mới. Chỉ mở được tài khoản quản trị sổ; người khác quên mật khẩu thì nhờ quản trị sổ đặt lại.",
  recoverCode: "Mã khôi phục",
  recoverCodeHint: "Chữ hoa hay thường, có hay không có dấu gạch đều được.",
  recoverCodeNeeded: "Nhập mã ghi trên phiếu khôi phục.",
  recover: "Đặt mật khẩu, vào sổ",
  backToSignIn: "Về màn hình đăng nhập",
  newPassword: "Mật khẩu mới",
  passwordAgain: "Nhập lại mật khẩu",
  passwordTooShort: (letters: number) => `Mật khẩu cần ít nhất ${letters} ký tự.`,
  passwordsDiffer: "Hai lần nhập chưa giống nhau.",
  passwordRule: (letters: number) =>
    `Ít nhất ${letters} ký tự. Vài từ rời nhau dễ nhớ hơn một từ có số và dấu; đừng dùng tên người, tên cơ quan.`,

  lockedTitle: "Màn hình đang khóa",
  lockedText: "Việc đang làm, kể cả nội dung chưa lưu, vẫn còn nguyên bên dưới.",
  pin: "Mã PIN",
  unlock: "Mở khóa",
  usePassword: "Dùng mật khẩu",
  usePin: "Dùng mã PIN",
  pinOff: "Mã PIN đã tạm tắt vì nhập sai nhiều lần. Nhập mật khẩu để mở; sau đó dùng lại được mã PIN.",
  otherPerson: "Người khác đăng nhập…",
  otherPersonTitle: "Rời chỗ của người đang dùng?",
  otherPersonDetail: (name: string, forms: number) =>
    `${name} còn ${forms} nội dung đang sửa chưa lưu. Bản nháp tự lưu vẫn giữ trong sổ; mọi nội dung đã lưu không đổi.`,
  otherPersonStay: "Ở lại màn hình khóa",
  otherPersonGo: "Rời, để người khác đăng nhập",

  lockScreen: "Khóa màn hình",
  signOut: "Đăng xuất, đổi người",
  ownPassword: "Đổi mật khẩu…",
  ownPin: "Mã PIN mở khóa nhanh…",
  onePerson: "Sổ một người",
  onePersonRole: "không mật khẩu",
  onePersonMeaning:
    "Ai ngồi vào máy này cũng mở và sửa được sổ. Bước cần hai người thì một người làm, nhật ký ghi rõ như vậy.",
  makeKeeper: "Đặt người giữ sổ và mật khẩu…",

  ownPasswordTitle: "Đổi mật khẩu",
  oldPassword: "Mật khẩu đang dùng",
  oldPasswordNeeded: "Nhập mật khẩu đang dùng.",
  savePassword: "Đổi mật khẩu",
  passwordSaved: "Đã đổi mật khẩu",
  pinTitle: "Mã PIN mở khóa nhanh",
  pinText: "Mã PIN chỉ mở màn hình đang khóa, không đăng nhập được. Nhập sai năm lần thì phải dùng mật khẩu.",
  pinHint: "Sáu chữ số, không lấy dãy liền nhau.",
  pinWrong: "Mã PIN gồm đúng sáu chữ số.",
  pinTooPlain: "Mã này dễ đoán, chọn các chữ số khác nhau, không liền nhau.",
  pinAgain: "Nhập lại mã PIN",
  pinsDiffer: "Hai lần nhập chưa giống nhau.",
  setPin: "Đặt mã PIN",
  pinSaved: "Đã đặt mã PIN",
  clearPin: "Bỏ mã PIN",
  pinCleared: "Đã bỏ mã PIN",
  notNow: "Để sau",
} as const;
