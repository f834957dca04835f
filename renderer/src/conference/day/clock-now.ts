/** The PC's clock as `HH:mm`, a suggestion only: it may be wrong, the wall is right. */
export function clockNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
