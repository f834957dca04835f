import { formatDateInProse } from "../base/local-date";
import type { MeetingMinutes } from "../conference/day/minutes-facts";
import type { VoteResult } from "../conference/day/vote-result";

/** A part of what the chair reads aloud, with its heading. */
export interface ReadingPart {
  readonly key: string;
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** The conclusion of a meeting in sentences to read aloud: who met, what was voted, what was concluded. */
export function conclusionToRead(facts: MeetingMinutes): readonly ReadingPart[] {
  const parts: ReadingPart[] = [];
  if (facts.votes.length > 0)
    parts.push({
      key: "votes",
      heading: "Kết quả bỏ phiếu, biểu quyết",
      sentences: facts.votes.flatMap(votedSentences),
    });
  if (facts.conclusions.length > 0)
    parts.push({ key: "conclusions", heading: "Hội nghị thống nhất kết luận", sentences: facts.conclusions });
  return parts.length === 0
    ? []
    : [{ key: "opening", heading: facts.title, sentences: [metSentence(facts)] }, ...parts];
}

function metSentence({ date, place, attendance: { summoned, present }, guests }: MeetingMinutes): string {
  const where = place === "" ? "" : ` tại ${place}`;
  const also = guests.length === 0 ? "" : `; ${guests.length} khách mời cùng dự`;
  return `Hội nghị họp ${formatDateInProse(date)}${where}, có mặt ${present} trên ${summoned} đơn vị được triệu tập${also}.`;
}

const voice: Readonly<Record<VoteResult["mode"], string>> = {
  SECRET: "phiếu",
  OPEN: "ý kiến đồng ý",
  CORRESPONDENCE: "ý kiến đồng ý",
};

function votedSentences({ name, mode, groups }: VoteResult): readonly string[] {
  return groups.flatMap((group) => {
    const head = groups.length === 1 ? name : `${name}, ${group.name}`;
    const won = group.won.map(
      ({ name: unit, agree, base }) => `${unit}, ${agree} trên ${base} ${voice[mode]}`,
    );
    const tied = group.tied.map(({ name: unit }) => unit).join("; ");
    return [
      won.length === 0 ? `${head}: không có tên nào đạt.` : `${head}: ${won.join("; ")}.`,
      ...(tied === "" ? [] : [`${head}: ${tied} bằng phiếu, để ngỏ ${group.places} suất.`]),
      ...(group.unfilled === 0 ? [] : [`${head}: còn ${group.unfilled} suất không có ai đạt.`]),
    ];
  });
}
