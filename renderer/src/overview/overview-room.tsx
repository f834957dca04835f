import { todoLines } from "#core/overview/todo";
import { overviewScreen as words } from "#core/strings/overview-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { YearTimeline } from "../pledges/plan/year-timeline";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { formatDate } from "../ui/format";
import { Loading } from "../ui/loading";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Stack } from "../ui/stack";
import { DossiersCard } from "./dossiers-card";
import { FirstStepsCard } from "./first-steps-card";
import { MeetingCard } from "./meeting-card";
import "./overview.css";
import { TargetsCard } from "./targets-card";
import { TodoCard } from "./todo-card";
import { useOverview } from "./use-overview";

/** The year on one page: its axis, what comes first, the next meeting, targets, dossiers. */
export function OverviewRoom() {
  const timeline = useProcedureQuery("plan.timeline", {});
  const overview = useOverview(timeline.value?.today ?? null, timeline.value?.year ?? 0);
  if (timeline.value === undefined || overview === null) return <Loading />;
  const { today, waves } = timeline.value;
  const lines = todoLines(overview.facts);
  const { firstSteps } = overview;
  const wave = waves.find(({ holdsToday }) => holdsToday)?.title ?? null;
  return (
    <Page
      head={
        <PageHead title={words.title(timeline.value.year)} facts={words.facts(formatDate(today), wave)} />
      }
    >
      <Card padding="none">
        <YearTimeline timeline={timeline.value} />
      </Card>
      <Columns
        left={
          <Stack>
            {firstSteps.length === 0 ? null : (
              <FirstStepsCard steps={firstSteps} leads={overview.meeting === null} />
            )}
            {firstSteps.length > 0 && lines.length === 0 ? null : <TodoCard lines={lines} />}
            <TargetsCard
              summary={overview.summary}
              period={overview.period === "MIDYEAR" ? words.midyear : words.wholeYear}
            />
          </Stack>
        }
        right={
          <Stack>
            <MeetingCard meeting={overview.meeting} today={today} />
            <DossiersCard board={overview.board} registrations={overview.registrations} />
          </Stack>
        }
      />
    </Page>
  );
}
