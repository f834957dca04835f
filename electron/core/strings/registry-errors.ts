import { formatDate, isLocalDate } from "../base/local-date";
import type { RegistryErrors } from "../registry/errors";
import { listNames } from "./quantities";
import { headRoleNoun } from "./registry-words";
import { unitChangeSentences } from "./registry-unit-errors";
import type { Sentences } from "./sentence";
import { usesInWords } from "./unit-uses-words";
import { clauseOr } from "./own-rule";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

const asSentence = (parts: readonly string[]) => (parts.length === 0 ? "" : `${parts.join(", ")}.`);

export const registrySentences: Sentences<RegistryErrors> = {
  ...unitChangeSentences,
  UNIT_NAME_TAKEN: ({ name, mayJoin }) => ({
    title: `Đã có “${name}” trong sổ.`,
    detail:
      mayJoin === undefined
        ? "Hai mục cùng tên sẽ lẫn nhau trên phiếu và biên bản."
        : "Đơn vị này đang ở cụm, khối khác của sổ; một đơn vị có thể là thành viên của nhiều nơi.",
    cure:
      mayJoin === undefined
        ? "Mở mục đã có, hoặc ghi tên đầy đủ hơn."
        : "Đưa đơn vị đã có vào, hoặc ghi tên đầy đủ hơn nếu là đơn vị khác.",
  }),
  UNIT_JOINED_ALREADY: ({ name, from, to }) => ({
    title: `“${name}” đã có thời gian làm thành viên ở đây.`,
    detail: to === null ? `Từ ${day(from)}.` : `Từ ${day(from)} đến hết ${day(to)}.`,
    cure: "Mở đơn vị trong danh sách để sửa thời gian đó.",
  }),
  UNIT_PARENT_IS_ITSELF: ({ name }) => ({
    title: `“${name}” không thể trực thuộc chính mình.`,
    detail: "",
    cure: "Chọn đơn vị cấp trên khác hoặc để trống.",
  }),
  UNIT_PARENT_CYCLE: ({ name, parent }) => ({
    title: `Chưa lưu: “${parent}” đang trực thuộc “${name}”.`,
    detail: "Hai đơn vị không thể trực thuộc lẫn nhau.",
    cure: "Chọn đơn vị cấp trên khác.",
  }),
  UNIT_HAS_CHILDREN: ({ name, children }) => ({
    title: `“${name}” còn đơn vị trực thuộc nên chưa đưa vào thùng rác.`,
    detail: `Trực thuộc: ${listNames(children, 3, "đơn vị")}.`,
    cure: "Chuyển hoặc bỏ các đơn vị trực thuộc trước.",
  }),
  UNIT_IN_USE: ({ name, nominations, rolls, others }) => ({
    title: `“${name}” đang được dùng nên chưa đưa vào thùng rác.`,
    detail: usesInWords(nominations, rolls, others),
    cure: "Bỏ đơn vị khỏi các đề nghị và danh sách đó trước, hoặc ghi ngày thôi làm thành viên.",
  }),
  UNIT_EVENT_BEFORE_START: ({ name, start, date }) => ({
    title: `Ngày ${day(date)} sớm hơn ngày lập của “${name}” (${day(start)}).`,
    detail: "",
    cure: "Xem lại ngày trên quyết định.",
  }),
  UNIT_EVENT_AFTER_END: ({ name, end, date }) => ({
    title: `Ngày ${day(date)} sau ngày “${name}” kết thúc hoạt động (${day(end)}).`,
    detail: "",
    cure: "Xem lại ngày trên quyết định.",
  }),
  UNIT_EVENT_SAME_DAY: ({ name, date }) => ({
    title: `“${name}” đã có một thay đổi cùng loại ngày ${day(date)}.`,
    detail: "Mỗi ngày chỉ ghi một thay đổi mỗi loại cho một đơn vị.",
    cure: "Bỏ thay đổi đã ghi, hoặc xem lại ngày trên quyết định.",
  }),
  UNIT_SAME_NAME: ({ name }) => ({
    title: `Tên mới trùng tên đang dùng: “${name}”.`,
    detail: "",
    cure: "Ghi tên mới theo quyết định, hoặc bỏ lần đổi tên này.",
  }),
  MEMBERSHIP_ENDS_BEFORE_START: ({ name, from, to }) => ({
    title: `“${name}” thôi làm thành viên (${day(to)}) trước khi bắt đầu (${day(from)}).`,
    detail: "",
    cure: "Xem lại hai ngày.",
  }),
  MEMBERSHIP_OUTSIDE_LIFE: ({ name }) => ({
    title: `Thời gian làm thành viên vượt ngoài thời gian tồn tại của “${name}”.`,
    detail: "",
    cure: "Xem lại ngày lập và ngày kết thúc của đơn vị.",
  }),
  UNIT_HAS_ENDED: ({ name, end, date }) => ({
    title: `“${name}” đã kết thúc từ ${day(end)} nên không ghi mới được cho ngày ${day(date)}.`,
    detail: "Những gì đã ghi trước ngày kết thúc vẫn giữ nguyên.",
    cure: "Chọn đơn vị nhận sáp nhập, hoặc xem lại ngày ở thẻ Dòng đơn vị.",
  }),
  CONTACT_ENDS_BEFORE_START: ({ name, from, to }) => ({
    title: `“${name}” thôi làm đầu mối (${day(to)}) trước khi bắt đầu (${day(from)}).`,
    detail: "",
    cure: "Xem lại hai ngày.",
  }),
  CONTACT_TWICE: ({ name, unit }) => ({
    title: `“${name}” đã là đầu mối của “${unit}” trong thời gian này.`,
    detail: "",
    cure: "Mở dòng đã có để sửa, hoặc ghi ngày thôi của dòng đó trước.",
  }),
  PERSON_TWICE: ({ name, unit }) => ({
    title: `“${unit}” đã có “${name}” với đúng chức vụ này trong sổ.`,
    detail: "Hai người trùng cả tên, chức vụ và đơn vị sẽ lẫn nhau trong hồ sơ.",
    cure: "Ghi chức vụ đầy đủ hơn, hoặc chọn người đã có khi sửa đề nghị.",
  }),
  THRESHOLD_ABOVE_ONE: ({ numerator, denominator }) => ({
    title: `Ngưỡng ${numerator}/${denominator} lớn hơn cả tổng nên không ai đạt được.`,
    detail: "",
    cure: "Ghi ngưỡng không quá 100 %, hoặc chọn “không đặt ngưỡng”.",
  }),
  REGULATION_BEFORE_ADOPTION: ({ adopted, inForce }) => ({
    title: `Quy chế áp dụng từ ${day(inForce)}, trước ngày được thông qua (${day(adopted)}).`,
    detail: "",
    cure: "Xem lại ngày thông qua và ngày áp dụng trên văn bản.",
  }),
  REGULATION_MEETING_OTHER_DAY: ({ meeting, held, adopted }) => ({
    title: `Ngày thông qua (${day(adopted)}) khác ngày họp (${day(held)}).`,
    detail: `Hội nghị được chọn: “${meeting}”.`,
    cure: "Sửa ngày thông qua, hoặc chọn hội nghị khác.",
  }),
  REGULATION_IN_USE: ({ title, rounds }) => ({
    title: `Chưa đổi được “${title}”: ${rounds} vòng bỏ phiếu đã lập theo quy chế này.`,
    detail: "Kết quả và biên bản của các vòng đó dẫn quy chế như đã ghi.",
    cure: "Nếu quy chế được sửa, ghi quy chế mới áp dụng từ ngày sửa.",
  }),
  CLUSTER_NAME_TAKEN: ({ name }) => ({
    title: `Sổ đã có “${name}”.`,
    detail: "Hai tên giống nhau sẽ lẫn khi chọn ở đầu cửa sổ.",
    cure: "Chọn tên đã có ở đầu cửa sổ, hoặc ghi tên đầy đủ hơn.",
  }),
  CLUSTER_CODE_TAKEN: ({ clusterCode, name }) => ({
    title: `Ký hiệu ${clusterCode} đang dùng cho “${name}”.`,
    detail: "Ký hiệu vào tên gói hồ sơ và bản sao lưu nên mỗi nơi một ký hiệu.",
    cure: "Đặt ký hiệu khác.",
  }),
  CLUSTER_IN_USE: ({ name }) => ({
    title: `“${name}” đã có dữ liệu nên không bỏ khỏi sổ được.`,
    detail: "Đơn vị, năm, hội nghị hoặc giấy tờ còn trong sổ.",
    cure: "Để lại trong sổ; chọn nơi khác ở đầu cửa sổ để làm việc.",
  }),
  CLUSTER_IS_THE_ONLY_ONE: ({ name }) => ({
    title: `“${name}” là cụm, khối duy nhất của sổ.`,
    detail: "Sổ luôn có ít nhất một cụm hoặc khối.",
    cure: "Sửa thông tin nếu ghi sai.",
  }),
  YEAR_ALREADY_OPEN: ({ name, year }) => ({
    title: `“${name}” đã có năm ${year}.`,
    detail: "",
    cure: "Chọn năm đó ở đầu cửa sổ.",
  }),
  YEAR_IN_USE: ({ year }) => ({
    title: `Năm ${year} đã có dữ liệu nên không bỏ được.`,
    detail:
      "Kế hoạch, giao ước, văn bản đến, chỉ tiêu khen thưởng hoặc đơn vị trưởng, phó của năm còn trong sổ.",
    cure: "Để năm lại trong sổ; chọn năm khác ở đầu cửa sổ để làm việc.",
  }),
  YEAR_IS_WORKED_ON: ({ year }) => ({
    title: `Năm ${year} đang được chọn ở đầu cửa sổ.`,
    detail: "",
    cure: "Chọn năm khác trước, rồi bỏ năm này.",
  }),
  HEAD_NOT_MEMBER: ({ unit, year }) => ({
    title: `“${unit}” không là thành viên trong năm ${year}.`,
    detail: "Đơn vị trưởng, phó là đơn vị thành viên.",
    cure: "Chọn đơn vị khác, hoặc ghi thời gian làm thành viên của đơn vị này ở thẻ Đơn vị.",
  }),
  HEAD_ENDS_BEFORE_START: ({ unit, from, to }) => ({
    title: `“${unit}”: ngày kết thúc (${day(to)}) trước ngày bắt đầu (${day(from)}).`,
    detail: "",
    cure: "Xem lại hai ngày.",
  }),
  HEAD_OUTSIDE_YEAR: ({ unit, day: date, year }) => ({
    title: `“${unit}”: ngày ${day(date)} nằm ngoài nhiệm kỳ của năm ${year}.`,
    detail: `Việc nhận, bàn giao của năm ${year} chỉ có thể từ năm ${year - 1} đến năm ${year + 1}.`,
    cure: "Xem lại ngày, hoặc chọn đúng năm ở đầu cửa sổ.",
  }),
  HEAD_TWICE: ({ unit, role, day: date }) => ({
    title: `“${unit}” đã là ${headRoleNoun(role)} vào ngày ${day(date)}.`,
    detail: "Một đơn vị không giữ hai vai trong cùng một ngày.",
    cure: "Sửa dòng đã có, hoặc ghi ngày kết thúc của dòng đó trước.",
  }),
  HEADS_TOO_MANY: ({ role, allowed, day: date, units, clause, word }) => ({
    title: `Ngày ${day(date)} đã đủ ${headRoleNoun(role)}: ${listNames(units, 3, "đơn vị")}.`,
    detail: `Quy chế cho ${allowed} ${headRoleNoun(role)} trong cùng một ngày (${clauseOr(clause, word)}).`,
    cure: "Ghi ngày kết thúc của đơn vị trước, hoặc sửa số lượng ở thẻ Quy chế.",
  }),
  CATEGORY_IN_USE: ({ name, units, others }) => ({
    title: `Nhóm “${name}” đang được dùng nên không bỏ được.`,
    detail: `Có ${units} đơn vị và ${others} mục khác (vòng phiếu, giao ước, chỉ tiêu, kế hoạch) thuộc nhóm.`,
    cure: "Chuyển các đơn vị sang nhóm khác trước, hoặc đổi tên nhóm.",
  }),
  CATEGORY_AT_THE_END: ({ name }) => ({
    title: `Nhóm “${name}” đã ở đầu hoặc cuối danh sách.`,
    detail: "",
    cure: "Thứ tự không đổi.",
  }),
  CLUSTER_PAPER_DAY_AHEAD: ({ on, today }) => ({
    title: `Ngày ban hành ${day(on)} chưa tới.`,
    detail: `Sổ đang xem ngày ${day(today)}; giấy tờ đã ban hành không mang ngày sau đó.`,
    cure: "Ghi ngày như trên giấy tờ; chưa ban hành thì để trống ngày.",
  }),
  CLUSTER_PAPER_TWICE: ({ number, on, issuer, subject }) => ({
    title: `Giấy tờ này đã có: “${subject}”.`,
    detail: asSentence([
      ...(number === "" ? [] : [`Số ${number}`]),
      ...(on === null ? [] : [`ngày ${day(on)}`]),
      ...(issuer === "" ? [] : [`của ${issuer}`]),
    ]),
    cure: "Mở giấy tờ đã có, hoặc xem lại số, ngày và nơi ban hành.",
  }),
  CLUSTER_PAPER_IN_USE: ({ subject, quotas, regulations }) => ({
    title: `“${subject}” đang là căn cứ nên chưa đưa vào thùng rác.`,
    detail: [
      ...(quotas > 0 ? [`Căn cứ của ${quotas} dòng chỉ tiêu khen thưởng.`] : []),
      ...(regulations.length > 0 ? [`Căn cứ của quy chế: ${listNames(regulations, 3, "quy chế")}.`] : []),
    ].join(" "),
    cure: "Đổi căn cứ của các mục đó trước.",
  }),
};
