import type { LaunchedApp } from "./launch";

export const clusterName = "Khu vực thi đua các tỉnh Tây Nguyên";

/** What the start screen asks. */
export const question = "Bắt đầu bằng cách nào?";

/** Makes a REAL book of one person at the start screen, in the usual place. */
export async function createBook({ page }: LaunchedApp): Promise<void> {
  await page.getByRole("heading", { name: question }).waitFor();
  await page.keyboard.press("1");
  await page.getByLabel("Tên đầy đủ").fill(clusterName);
  await page.getByLabel("Ký hiệu").fill("kvtn");
  await page.getByLabel("Địa danh", { exact: true }).fill("Đắk Lắk");
  await page.getByRole("button", { name: "Lập sổ" }).click();
  await page.getByTestId("book-kind").waitFor();
}
