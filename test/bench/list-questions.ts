import type { BenchBook } from "./bench-book";
import { typedWords } from "./many-rows";

/** One question a screen asks of a list; `name` is the procedure and what is asked. */
export interface ListQuestion {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

const page = { offset: 0, limit: 200 } as const;

/** Every list of the house as its screen asks for it: the first page, a narrow search, a filter. */
export function listQuestions({ call }: BenchBook): readonly ListQuestion[] {
  const first = { ...page, search: "" } as const;
  const narrow = { ...page, search: typedWords } as const;
  const dossiers = { categoryId: null, standing: null } as const;
  const board = { categoryId: null } as const;
  const papers = { kind: null, year: null } as const;
  const history = { unitId: null, year: null, state: "ALL" } as const;
  const plan = { kind: null, state: null } as const;
  const arrived = { channel: null, planItemId: null } as const;
  const registered = { categoryId: null, awardCode: null } as const;
  return [
    {
      name: "registry.listUnits, filter",
      ask: () => call("registry.listUnits", { ...first, categoryId: null, standing: "MEMBER" }),
    },
    { name: "registry.listPeople, first page", ask: () => call("registry.listPeople", first) },
    { name: "registry.listPeople, search", ask: () => call("registry.listPeople", narrow) },
    {
      name: "registry.contacts, first page",
      ask: () => call("registry.contacts", { ...first, unitId: null }),
    },
    { name: "registry.contacts, search", ask: () => call("registry.contacts", { ...narrow, unitId: null }) },
    {
      name: "registry.clusterPapers, first page",
      ask: () => call("registry.clusterPapers", { ...first, ...papers }),
    },
    {
      name: "registry.clusterPapers, search",
      ask: () => call("registry.clusterPapers", { ...narrow, ...papers }),
    },
    {
      name: "registry.clusterPapers, filter",
      ask: () => call("registry.clusterPapers", { ...first, ...papers, kind: "GUIDANCE" }),
    },
    {
      name: "movements.list, this year",
      ask: () => call("movements.list", { ...first, span: "THIS_YEAR" }),
    },
    {
      name: "movements.list, first page",
      ask: () => call("movements.list", { ...first, span: "ALL" }),
    },
    {
      name: "movements.list, search",
      ask: () => call("movements.list", { ...narrow, span: "ALL" }),
    },
    { name: "plan.items, first page", ask: () => call("plan.items", { ...first, ...plan }) },
    { name: "plan.items, search", ask: () => call("plan.items", { ...narrow, ...plan }) },
    { name: "plan.items, filter", ask: () => call("plan.items", { ...first, ...plan, kind: "MEETING" }) },
    { name: "tasks.list, first page", ask: () => call("tasks.list", { ...first, state: null }) },
    { name: "tasks.list, search", ask: () => call("tasks.list", { ...narrow, state: null }) },
    { name: "tasks.list, filter", ask: () => call("tasks.list", { ...first, state: "OPEN" }) },
    { name: "incoming.list, first page", ask: () => call("incoming.list", { ...first, ...arrived }) },
    { name: "incoming.list, search", ask: () => call("incoming.list", { ...narrow, ...arrived }) },
    {
      name: "incoming.list, filter",
      ask: () => call("incoming.list", { ...first, ...arrived, channel: "ZALO" }),
    },
    {
      name: "registrations.list, first page",
      ask: () => call("registrations.list", { ...first, ...registered }),
    },
    {
      name: "registrations.list, search",
      ask: () => call("registrations.list", { ...page, ...registered, search: "Ô Môn 812" }),
    },
    { name: "exemplars.list, first page", ask: () => call("exemplars.list", { ...first, reached: null }) },
    { name: "exemplars.list, search", ask: () => call("exemplars.list", { ...narrow, reached: null }) },
    { name: "awards.history, first page", ask: () => call("awards.history", { ...first, ...history }) },
    { name: "awards.history, search", ask: () => call("awards.history", { ...narrow, ...history }) },
    {
      name: "awards.history, filter",
      ask: () => call("awards.history", { ...first, ...history, state: "WITHOUT_NUMBER" }),
    },
    {
      name: "dossiers.list, filter",
      ask: () => call("dossiers.list", { ...first, ...dossiers, standing: "NOT_ON_BALLOT" }),
    },
    {
      name: "dossiers.list, state",
      ask: () => call("dossiers.list", { ...first, ...dossiers, state: "DRAFT" }),
    },
    { name: "dossiers.missingPapers", ask: () => call("dossiers.missingPapers", page) },
    { name: "safekeeping.bin, first page", ask: () => call("safekeeping.bin", page) },
    { name: "safekeeping.recentSteps", ask: () => call("safekeeping.recentSteps", {}) },
    { name: "dossiers.board, first page", ask: () => call("dossiers.board", { ...board, search: "" }) },
    {
      name: "conference.meetings, first page",
      ask: () => call("conference.meetings", { ...first, year: null }),
    },
    {
      name: "conference.meetings, search",
      ask: () => call("conference.meetings", { ...narrow, year: null }),
    },
    {
      name: "conference.meetings, filter",
      ask: () => call("conference.meetings", { ...first, year: new Date().getFullYear() }),
    },
    { name: "documents.chains, first page", ask: () => call("documents.chains", { ...first, kinds: [] }) },
    { name: "documents.chains, search", ask: () => call("documents.chains", { ...narrow, kinds: [] }) },
    {
      name: "documents.chains, filter",
      ask: () => call("documents.chains", { ...first, kinds: ["AGENDA"] }),
    },
    { name: "exchange.packages, first page", ask: () => call("exchange.packages", first) },
    {
      name: "exchange.packages, search",
      ask: () => call("exchange.packages", { ...page, search: "Ô Môn 812" }),
    },
    { name: "overview.search", ask: () => call("overview.search", { text: typedWords }) },
  ];
}
