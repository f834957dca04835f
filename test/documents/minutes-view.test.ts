import { describe, expect, test } from "vitest";
import { minutesView } from "#core/documents/minutes-view";
import { sealedRoundOfFormat4 } from "../conference/sealed-round";
import { conference2022, sealed2022 } from "./support/conference-2022";
import { frame, sealedRound } from "./support/sealed-round";

const viewOf = (...input: Parameters<typeof sealedRound>) => minutesView(sealedRound(...input), frame);

describe("the view of the minutes", () => {
  test("the letterhead leaves number and day to the clerk and prints year and place", () => {
    const view = minutesView(sealed2022(), frame);
    const asRead = (line: string) => line.replaceAll("\u00A0", " ");
    expect(view.superiors.map(asRead)).toEqual(["BỘ TƯ PHÁP"]);
    expect(asRead(view.clusterName)).toBe("KHU VỰC THI ĐUA CÁC THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG");
    expect([view.paperPlace, view.paperYear]).toEqual(["Hà Nội", "2022"]);
    expect(view.bookMarks).toEqual([]);
    expect(minutesView(sealed2022(), { ...frame, superior: "", placeName: "" })).toMatchObject({
      superiors: [],
      paperPlace: "………",
    });
  });

  test("totals stand in figures and in words", () => {
    expect(minutesView(sealed2022(), frame)).toMatchObject({
      printed: "12",
      printedInWords: "mười hai",
      issued: "10",
      issuedInWords: "mười",
      leftOver: "01",
      spoiled: "01",
      returned: "10",
      valid: "09",
      validInWords: "chín",
      invalid: "01",
      invalidInWords: "một",
      blankPapers: "0",
      blankPapersInWords: "không",
      summoned: "10 (mười)",
      present: "10 (mười)",
      absent: "0 (không)",
      deputyCount: "01 (một)",
      startTime: "09 giờ 05 phút",
      endTime: "10 giờ 40 phút",
      copies: "02 (hai)",
      meetingDate: "ngày 02 tháng 11 năm 2022",
    });
  });

  test("a replaced result is named; papers counted twice are told with every comparison, and late answers by name; a single count says so", () => {
    const view = minutesView(sealedRoundOfFormat4, frame);
    expect(view.handsNote).toEqual([
      "Kết quả này thay cho kết quả đã chốt với mã DMEJ-X2YG-BFFK. Lý do mở chốt: Dòng 3 đếm thiếu một phiếu, tổ kiểm phiếu phát hiện.",
      "Hai tổ kiểm phiếu đếm và nhập số liệu độc lập; số lần đối chiếu: 02 (hai).",
      "Đối chiếu lần 1 lệch ở các số chung; dòng 3 (Đơn vị 3).",
      "Đối chiếu lần 2 lệch ở dòng 3 (Đơn vị 3).",
      "Hai tổ cùng đếm lại dòng 3 (Đơn vị 3) và lấy số đếm chung. Người cùng đếm: Hai tổ kiểm phiếu. Lý do lệch: Một phiếu dính nhau.",
      "Trả lời muộn, không tính vào kết quả: Sở Tư pháp TP Hải Phòng (nhận ngày 09/11/2022).",
    ]);
    expect(view.mode).toBe("Bỏ phiếu kín; kiểm phiếu hai lượt độc lập.");
    const once = minutesView(
      { ...sealedRoundOfFormat4, doubleCount: null, lateAnswers: [], replaces: null },
      frame,
    );
    expect([once.mode, once.handsNote]).toEqual(["Bỏ phiếu kín; kiểm phiếu một lượt.", []]);
  });

  test("each line has its votes, its share over the base and its rank; equal votes share a rank", () => {
    const [, , branches] = minutesView(sealed2022(), frame).groups;
    expect(
      branches?.lines.map(({ number, agree, share, percent, rank }) => [number, agree, share, percent, rank]),
    ).toEqual([
      ["11", "9", "9/10", "90\u00A0%", "1"],
      ["12", "8", "8/10", "80\u00A0%", "2"],
      ["13", "8", "8/10", "80\u00A0%", "2"],
      ["14", "8", "8/10", "80\u00A0%", "2"],
    ]);
    expect(branches?.lines[0]?.unders).toEqual(["(Cục THADS TP Hà Nội)"]);
    expect(branches?.sealCode).toBe("Mã chốt: K7M3-QX9A-2PTD");
    expect(branches?.groupAwards).toEqual(["Danh hiệu đề nghị: Cờ thi đua ngành Tư pháp"]);
  });

  test("the eight winners of 2022 are named with their votes", () => {
    const winners = minutesView(sealed2022(), frame).groups.flatMap((group) => group.winners);
    expect(winners).toHaveLength(8);
    expect(winners[0]).toBe(
      "Sở Tư pháp TP Hà Nội – Cờ thi đua ngành Tư pháp: 9/10 (chín trên mười) phiếu đồng ý, đạt 90\u00A0%;",
    );
    expect(winners.at(-1)).toMatch(/^Chi cục THADS quận Hải An \(Cục THADS TP Hải Phòng\) – .*80\u00A0%\.$/);
  });

  test("a share is cut, never rounded up to a threshold it did not reach", () => {
    const view = viewOf({
      voters: Array.from({ length: 999 }, () => ({})),
      groups: [{ name: "Sở", quota: 1, lines: [{ name: "Sở A", agree: 799 }] }],
    });
    expect(view.groups[0]?.lines[0]).toMatchObject({
      share: "799/999",
      percent: "79,97\u00A0%",
      result: "Không đạt ngưỡng",
    });
    expect(view.thresholdRule).toContain("Cần ít nhất 800/999");
  });

  test("a tie at the cut is left open, named with its places, and its handling told or left for the hand", () => {
    const round = {
      groups: [
        {
          name: "Sở",
          quota: 2,
          lines: [
            { name: "Sở A", agree: 9 },
            { name: "Sở B", agree: 8 },
            { name: "Sở C", agree: 8 },
          ],
        },
      ],
    };
    const [group] = viewOf(round).groups;
    expect(group?.winners).toHaveLength(1);
    expect(group?.openPoints[0]).toBe(
      "Bằng phiếu ở suất cuối, để ngỏ: Sở B; Sở C cùng được 8/10 (tám trên mười) phiếu đồng ý, còn 01 (một) suất.",
    );
    expect(group?.openPoints[2]).toMatch(/^…+$/);
    const told = viewOf({ ...round, facts: { tieHandling: "Bỏ phiếu lại vòng 2.\nLập biên bản riêng." } });
    expect(told.groups[0]?.openPoints.slice(1)).toEqual([
      "Cách xử lý trường hợp bằng phiếu:",
      "Bỏ phiếu lại vòng 2.",
      "Lập biên bản riêng.",
    ]);
  });

  test("places nobody reached are told, and a group without a winner says so", () => {
    const view = viewOf({
      groups: [
        {
          name: "Sở",
          quota: 2,
          lines: [
            { name: "Sở A", agree: 9 },
            { name: "Sở B", agree: 0 },
          ],
        },
        { name: "Cục", quota: 1, lines: [{ name: "Cục A", agree: 7 }] },
      ],
    });
    expect(view.groups[0]?.openPoints).toEqual([
      "Còn 01 (một) suất không có đề nghị nào đạt; không lấy cho đủ.",
    ]);
    expect(view.groups[0]?.lines[1]?.result).toBe("Không đạt, không có phiếu");
    expect(view.groups[1]?.conclusion).toContain("không có đề nghị nào được suy tôn");
  });

  test("absent voters stand with their reason, deputies with whom they stand for", () => {
    const view = viewOf({
      ...conference2022,
      voters: [
        ...Array.from({ length: 9 }, () => ({})),
        { unitName: "Sở Tư pháp TP Huế", attendance: "DEPUTY", delegate: "Giám đốc", deputy: "ông Lê An" },
        { unitName: "Cục THADS TP Huế", attendance: "ABSENT", delegate: "", absenceReason: "bão lũ" },
        { unitName: "Cục THADS TP Cần Thơ", attendance: "NOT_MARKED" },
      ],
      rule: { threshold: null },
    });
    expect(view.deputies).toEqual(["Sở Tư pháp TP Huế (Giám đốc): ủy quyền cho ông Lê An dự và bỏ phiếu."]);
    expect(view.absentees).toEqual([
      "Cục THADS TP Huế: lý do bão lũ;",
      `Cục THADS TP Cần Thơ: lý do ${"…".repeat(7)}.`,
    ]);
    expect(view.attendanceRule).toBe(
      "Tỷ lệ dự họp tối thiểu theo quy chế: 2/3; thực tế 10/12 (mười trên mười hai), bằng 83,33\u00A0%: đủ tỷ lệ.",
    );
  });

  test("without a threshold or a clause the minutes say whose rule it is and what the share is of", () => {
    const view = viewOf({ ...conference2022, rule: { threshold: null, clause: "" } });
    expect(view.thresholdRule).toBe(
      "Quy chế không đặt ngưỡng đạt: xét từ cao xuống thấp đến hết số lấy. Tỷ lệ tính trên số phiếu hợp lệ là 09 (chín).",
    );
    expect(view.ruleSource).toContain("(khu vực tự quy định)");
    expect(view.groups[0]?.ruleCard).toBe("Mẫu số tính tỷ lệ: số phiếu hợp lệ = 09 (chín).");
  });

  test.each([
    ["PICK_K", "pick", "phiếu chọn", "Mỗi phiếu chọn: nhóm Sở không quá 02 (hai) tên"],
    ["STRIKE_OUT", "strikeOut", "phiếu giữ tên", "Mỗi phiếu giữ lại: nhóm Sở không quá 02 (hai) tên"],
  ] as const)("%s has its own columns and words", (ballotStyle, table, vote, rule) => {
    const view = viewOf({
      rule: { ballotStyle, blankPaper: "INVALID" },
      groups: [
        {
          name: "Sở",
          quota: 2,
          lines: [
            { name: "Sở A", agree: 10 },
            { name: "Sở B", agree: 8 },
          ],
        },
      ],
    });
    const [group] = view.groups;
    expect(group).toMatchObject({ yesNo: false, pick: table === "pick", strikeOut: table === "strikeOut" });
    expect(group?.winners[0]).toContain(`10/10 (mười trên mười) ${vote}`);
    expect(view.ballotStyle).toContain(rule);
    expect(view.blankPaperRule).toBe("Phiếu để trắng toàn bộ là phiếu không hợp lệ.");
    expect(group?.lines[1]?.disagree).toBe(ballotStyle === "PICK_K" ? "" : "2");
  });

  test("what was not given is left blank for the hand, never made up", () => {
    const view = viewOf({
      ...conference2022,
      facts: {
        startedAt: null,
        endedAt: null,
        tellersBasis: "",
        witnesses: [],
        ballotRules: "",
        tellers: [{ name: "", unit: "", role: "CHIEF" }],
        invalidReasons: [],
        complaints: "",
        adopted: "NOT_YET",
        chair: "",
        meetingSecretary: "",
      },
    });
    expect(view.startTime).toBe("……… giờ ……… phút");
    expect(view.tellers).toEqual([`${"…".repeat(7)} – Tổ trưởng.`]);
    expect(view.witnesses).toEqual(["…".repeat(7)]);
    expect(view.complaints.every((line) => /^…+$/.test(line))).toBe(true);
    expect(view.invalidReasons).toEqual([`Lý do không hợp lệ của 01 (một) phiếu: ${"…".repeat(7)}`]);
    expect(view.adopted).toContain("chưa được thông qua");
    expect([view.secretaryName, view.chiefName, view.chairName]).toEqual(["", "", ""]);
    expect(view.hasOtherSigners).toBe(false);
  });

  test("the teller who writes signs as secretary; the meeting's secretary where the tellers have none", () => {
    expect(minutesView(sealed2022(), frame)).toMatchObject({
      secretaryName: "Trần Quốc Bảo",
      chiefName: "Nguyễn Thị Minh Hằng",
      chairName: "Phạm Thanh Bình",
      otherSigners: [
        { signerRole: "Ủy viên", signerName: "Lê Văn Thuận" },
        { signerRole: "Người chứng kiến", signerName: "Đại diện Vụ Tổ chức cán bộ, Bộ Tư pháp" },
      ],
    });
    const alone = viewOf({
      ...conference2022,
      facts: { tellers: [{ name: "Lê Hà", unit: "", role: "CHIEF" }] },
    });
    expect(alone.secretaryName).toBe("Đỗ Thu Trang");
  });

  test("papers of a sample and of a training book say so", () => {
    expect(viewOf({ ...conference2022, kind: "SAMPLE" })).toMatchObject({
      bookMarks: ["SỔ MẪU – số liệu minh họa"],
      isSample: true,
      isTraining: false,
    });
    expect(viewOf({ ...conference2022, kind: "TRAINING" })).toMatchObject({
      bookMarks: ["TẬP DƯỢT – không có giá trị"],
      isTraining: true,
    });
  });

  test("different awards on one ballot stand in each row and change the subject", () => {
    const view = viewOf({
      groups: [
        {
          name: "Sở",
          quota: 2,
          lines: [
            { name: "Sở A", agree: 9, award: "Cờ thi đua của Chính phủ" },
            { name: "Sở B", agree: 8, award: "Bằng khen" },
          ],
        },
      ],
    });
    expect(view.subject).toContain("các danh hiệu thi đua, hình thức khen thưởng");
    expect(view.groups[0]?.groupAwards).toEqual([]);
    expect(view.groups[0]?.lines.map(({ awards }) => awards)).toEqual([
      ["Cờ thi đua của Chính phủ"],
      ["Bằng khen"],
    ]);
  });
});
