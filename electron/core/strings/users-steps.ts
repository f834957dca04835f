/** Steps of keeping users, as the list of steps names them. */
export const userSteps = {
  userNoun: "người dùng",
  userNounFirst: "Người dùng",
  unitNoun: "đơn vị",
  makeKeeper: (name: string) => `Lập người dùng cho sổ, quản trị sổ là ${name}`,
  add: (name: string) => `Thêm người dùng ${name}`,
  edit: (name: string) => `Sửa người dùng ${name}`,
  retire: (name: string) => `Cho ${name} thôi dùng sổ`,
  restore: (name: string) => `Cho ${name} dùng lại sổ`,
  resetPassword: (name: string) => `Đặt lại mật khẩu của ${name}`,
  changePassword: "Đổi mật khẩu của mình",
  setPin: "Đặt mã PIN của mình",
  clearPin: "Bỏ mã PIN của mình",
  setLockAfter: (minutes: number) => `Tự khóa sau ${minutes} phút`,
  renewRecovery: "Lập phiếu khôi phục mới",
} as const;
