/** Nouns and names of steps of the register of titles and flags aimed at. */
export const registrationSteps = {
  registration: "đăng ký thi đua",
  capital: "Đăng ký",
  award: "danh hiệu hoặc hình thức khen thưởng",
  unit: "đơn vị",
  noCategory: "Chưa xếp nhóm",

  add: (nominee: string, award: string) => `Ghi đăng ký ${award} của ${nominee}`,
  edit: (nominee: string, award: string) => `Sửa đăng ký ${award} của ${nominee}`,
  bin: (nominee: string, award: string) => `Đưa đăng ký ${award} của ${nominee} vào thùng rác`,
  restore: (nominee: string, award: string) => `Lấy lại đăng ký ${award} của ${nominee}`,
} as const;
