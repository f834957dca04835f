import type { MeetingId, RoundId, UnitId } from "#core/base/ids";
import type { ScratchBook } from "../../support/scratch-book";

export interface YearRows {
  readonly planItemId: string;
  readonly pledgeId: string;
  readonly handoverId: string;
}

/** Rows of the year a paper can tell of: log, envelopes, handover, plan, pledge with figures, registrations. */
export function layYear(
  book: ScratchBook,
  about: {
    readonly meetingId: MeetingId;
    readonly roundId: RoundId;
    readonly members: readonly UnitId[];
    readonly awardCode: string;
  },
): YearRows {
  const { database, context } = book;
  const { meetingId, roundId, members, awardCode } = about;
  const { id: yearId, clusterId } = database
    .prepare("SELECT id, cluster_id AS clusterId FROM years")
    .get() as { id: string; clusterId: string };
  const now = context.clock.now();
  const add = (name: string, row: Record<string, unknown>): string => {
    const id = context.ids.next<"row">();
    const whole: Record<string, unknown> = { id, ...row };
    const columns = Object.keys(whole);
    database
      .prepare(`INSERT INTO ${name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
      .run(Object.values(whole));
    return id;
  };
  const log = [
    ["OPENING", "08:05", "Chủ trì", "Khai mạc hội nghị, nêu lý do."],
    ["DISCUSSION", "08:40", "Cục THADS TP Hà Nội", "Đề nghị đơn giản hóa hồ sơ đề nghị khen thưởng."],
    [
      "CONCLUSION",
      "11:00",
      "Chủ trì",
      "Thống nhất báo cáo tổng kết.\nGiao đơn vị trưởng hoàn thiện hồ sơ trình.",
    ],
    ["CLOSING", "11:20", "Chủ trì", "Bế mạc hội nghị."],
  ] as const;
  log.forEach(([kind, clock, speaker, said], place) =>
    add("log_entries", { meeting_id: meetingId, position: place + 1, kind, clock, speaker, text: said }),
  );
  add("tasks", {
    year_id: yearId,
    meeting_id: meetingId,
    content: "Hoàn thiện hồ sơ trình",
    content_folded: "hoan thien ho so trinh",
    owner_unit_id: members[1],
    due_on: "2022-11-20",
    position: 1,
    edited_at: now,
  });
  add("ballot_envelopes", {
    meeting_id: meetingId,
    round_id: roundId,
    content: "RETURNED",
    papers: 4,
    closed_on: "2022-11-02",
    closed_clock: "10:50",
    closed_by: "Tổ kiểm phiếu",
    handed_to: "Thư ký",
    handed_on: "2022-11-02",
    keep_until_on: "2023-11-02",
  });
  const handoverId = add("flag_handovers", {
    meeting_id: meetingId,
    cluster_id: clusterId,
    handed_on: "2022-11-02",
    from_unit_id: members[2],
    to_unit_id: members[1],
    for_year: 2023,
    handed_by: "Giám đốc",
    received_by: "Giám đốc",
    items: "Hồ sơ tổng kết năm 2022: 01 bộ\nDấu treo phiếu bầu: 01 chiếc",
  });
  const planItemId = add("plan_items", {
    year_id: yearId,
    kind: "PAPER_DUE",
    title: "Báo cáo sơ kết 6 tháng",
    title_folded: "bao cao so ket 6 thang",
    due_on: "2022-06-15",
    expects: "MIDYEAR_REPORT",
    position: 1,
    edited_at: now,
  });
  add("incoming_papers", {
    year_id: yearId,
    arrival_number: 1,
    sender_unit_id: members[1],
    plan_item_id: planItemId,
    received_on: "2022-06-17",
    channel: "PAPER",
    subject: "Báo cáo sơ kết",
    subject_folded: "bao cao so ket",
    edited_at: now,
  });
  add("movements", {
    cluster_id: clusterId,
    kind: "THEMATIC",
    title: "Ngành Tư pháp chung sức xây dựng nông thôn mới",
    title_folded: "nong thon moi",
    from_year: 2021,
    to_year: 2025,
    position: 1,
    edited_at: now,
  });
  const pledgeId = add("pledges", {
    year_id: yearId,
    title: "Bản giao ước thi đua năm 2022",
    theme: "Đoàn kết, sáng tạo, kỷ cương",
    basis: "Căn cứ kế hoạch phát động phong trào thi đua năm 2022.",
    commitment: "Các đơn vị cam kết thực hiện đầy đủ các nội dung trên.",
    signed_on: "2022-03-04",
    place: "Cần Thơ",
    edited_at: now,
  });
  for (const [place, content] of [
    "Hoàn thành các nhiệm vụ được giao.",
    "Xây dựng điển hình tiên tiến.",
  ].entries())
    add("pledge_contents", { pledge_id: pledgeId, text: content, position: place + 1 });
  const target = add("targets", {
    pledge_id: pledgeId,
    name: "Điển hình tiên tiến",
    name_folded: "dien hinh tien tien",
    measure: "điển hình",
    direction: "AT_LEAST",
    value: 200,
    position: 1,
  });
  for (const [place, value] of [300, 200, 100].entries())
    add("actuals", { target_id: target, unit_id: members[place], period: "YEAR", value, edited_at: now });
  add("registrations", {
    year_id: yearId,
    member_id: members[0],
    nominee_unit_id: members[0],
    award_code: awardCode,
    registered_on: "2022-02-10",
    edited_at: now,
  });
  return { planItemId, pledgeId, handoverId };
}
