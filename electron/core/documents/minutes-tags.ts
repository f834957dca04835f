import type { MinutesView } from "./minutes-view";
import type { GroupView, LineView } from "./minutes-groups";

type TagsOf<View> = Readonly<Record<keyof View, true>>;

/** Every name a template of the minutes may use; a tag of the view that is missing here does not compile. */
const view: TagsOf<MinutesView> = {
  bookMarks: true,
  isSample: true,
  isTraining: true,
  superiors: true,
  clusterName: true,
  paperPlace: true,
  paperYear: true,
  subject: true,
  startTime: true,
  meetingDate: true,
  meetingPlace: true,
  meetingTitle: true,
  roundName: true,
  tellersBasis: true,
  tellers: true,
  witnesses: true,
  summoned: true,
  present: true,
  absent: true,
  deputyCount: true,
  hasDeputies: true,
  deputies: true,
  hasAbsentees: true,
  absentees: true,
  attendanceRule: true,
  mode: true,
  ruleSource: true,
  ballotStyle: true,
  blankPaperRule: true,
  thresholdRule: true,
  ballotRules: true,
  printed: true,
  printedInWords: true,
  issued: true,
  issuedInWords: true,
  leftOver: true,
  leftOverInWords: true,
  spoiled: true,
  spoiledInWords: true,
  returned: true,
  returnedInWords: true,
  valid: true,
  validInWords: true,
  invalid: true,
  invalidInWords: true,
  blankPapers: true,
  blankPapersInWords: true,
  hasInvalid: true,
  invalidReasons: true,
  groups: true,
  complaints: true,
  endTime: true,
  copies: true,
  adopted: true,
  secretaryName: true,
  chiefName: true,
  chairName: true,
  hasOtherSigners: true,
  otherSigners: true,
};

const group: TagsOf<GroupView> = {
  yesNo: true,
  pick: true,
  strikeOut: true,
  caption: true,
  groupAwards: true,
  lines: true,
  ruleCard: true,
  sealCode: true,
  conclusion: true,
  winners: true,
  openPoints: true,
};

const line: TagsOf<LineView> = {
  number: true,
  name: true,
  unders: true,
  awards: true,
  agree: true,
  disagree: true,
  blank: true,
  lineInvalid: true,
  share: true,
  percent: true,
  rank: true,
  result: true,
};

const signer: TagsOf<MinutesView["otherSigners"][number]> = { signerRole: true, signerName: true };

/** Tags a template of the minutes may hold; `.` is the text of the list it stands in. */
export const minutesTags: readonly string[] = [
  ".",
  ...[view, group, line, signer].flatMap((tags) => Object.keys(tags)),
];
