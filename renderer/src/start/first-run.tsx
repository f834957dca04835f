import { IconArrowRight, IconDatabase, IconFolderOpen, IconFolderPlus, IconRoute } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OutputOf } from "#core/contract";
import type { GrantToken } from "#core/base/ids";
import { startWords } from "#core/strings/start-words";
import { callProcedure } from "../api/client";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useRecoveryCode } from "../state/recovery-code";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { useFormOf } from "../ui/form-of";
import { ChoiceList } from "./choice-list";
import {
  NewBookForm,
  newBookDefaults,
  newBookFormId,
  newBookSchema,
  type NewBookFields,
  type NewBookValues,
} from "./new-book-form";
import type { Opening } from "./opening";
import { PlaceWords } from "./place-words";
import { StartFrame } from "./start-frame";
import { WayCard } from "./way-card";
import { keeperOfUse, onePersonUse } from "./who-uses";

type Way = "NEW" | "OPEN" | "SAMPLE";
/** The one that walks through everything; it is offered first. */
const [firstSample] = startWords.samples;

const wayOfKey: Readonly<Record<string, Way>> = { "1": "NEW", "2": "OPEN", "3": "SAMPLE" };

const sampleOf = (key: string) => startWords.samples.find((sample) => sample.key === key) ?? firstSample;

interface FirstRunProps {
  readonly status: OutputOf<"app.status">;
  readonly opening: Opening;
}

/** Three ways in; what is chosen opens, and the one big button goes that way. */
export function FirstRun({ status, opening }: FirstRunProps) {
  const [way, setWay] = useState<Way>(status.recent.length > 0 ? "OPEN" : "SAMPLE");
  const [sample, setSample] = useState(firstSample);
  const [book, setBook] = useState<string | null>(status.recent[0]?.token ?? null);
  const create = useProcedureCommand("app.createBook", { refusals: "given", success: "silent" });
  const [emptyBook] = useState(newBookDefaults);
  const form = useFormOf<NewBookFields, NewBookValues>(newBookSchema, emptyBook);
  const [use, setUse] = useState(onePersonUse);
  useWayKeys(setWay);
  const work = useFocusOnChosen(way);

  const openBook = (token: string | null) => {
    if (token !== null) opening.openFolder(token as GrantToken);
  };
  const createBook = async (values: NewBookValues) => {
    const keeper = keeperOfUse(use);
    if (keeper === "MISSING") return;
    const answer = await create.run({ ...values, place: null, keeper });
    const code = answer.ok ? answer.value.recoveryCode : null;
    if (code !== null) useRecoveryCode.getState().show({ code, why: "NEW_KEEPER" });
  };
  const changePlace = () =>
    void callProcedure("app.choose", { purpose: "NEW_BOOK_PLACE", suggestedName: "" });
  const chosenBook = status.recent.find(({ token }) => token === book);
  const { place, freeBytes } = status.defaultPlace;

  const foot: Record<Way, ReactNode> = {
    NEW: (
      <>
        <PlaceWords lead={startWords.willLie} place={place} freeBytes={freeBytes} onChange={changePlace} />
        <Button
          kind="primary"
          type="submit"
          form={newBookFormId}
          iconAfter={IconArrowRight}
          working={create.working}
        >
          {startWords.create}
        </Button>
      </>
    ),
    OPEN: (
      <>
        {chosenBook === undefined ? (
          <span />
        ) : (
          <PlaceWords lead={startWords.liesAt} place={chosenBook.place} freeBytes={null} />
        )}
        <Button
          kind="primary"
          iconAfter={IconArrowRight}
          disabledReason={chosenBook === undefined ? startWords.openNothing : null}
          onClick={() => openBook(book)}
        >
          {startWords.open}
        </Button>
      </>
    ),
    SAMPLE: (
      <>
        <PlaceWords
          lead={startWords.willLie}
          place={`${place}/${startWords.samplesFolder}`}
          freeBytes={freeBytes}
          onChange={changePlace}
        />
        <Button kind="primary" iconAfter={IconArrowRight} onClick={() => opening.openSample(sample.key)}>
          {startWords.openSample(sample.year)}
        </Button>
      </>
    ),
  };

  return (
    <StartFrame foot={foot[way]} version={status.programVersion}>
      <h1 className="start-question">{startWords.question}</h1>
      <div ref={work} role="radiogroup" aria-label={startWords.question} className="start-ways">
        <WayCard
          icon={IconFolderPlus}
          title={startWords.newTitle}
          text={startWords.newText}
          digit="1"
          chosen={way === "NEW" ? "CHOSEN" : "NOT"}
          onChoose={() => setWay("NEW")}
          onEnter={() => form.setFocus("clusterName")}
          way="NEW"
        >
          <NewBookForm
            form={form}
            error={create.error}
            use={use}
            onUse={setUse}
            onCreate={(values) => void createBook(values)}
          />
        </WayCard>
        <WayCard
          icon={IconFolderOpen}
          title={startWords.openTitle}
          text={startWords.openText}
          digit="2"
          chosen={way === "OPEN" ? "CHOSEN" : "NOT"}
          onChoose={() => setWay("OPEN")}
          onEnter={() => (book === null ? opening.chooseFolder() : openBook(book))}
          way="OPEN"
        >
          {status.recent.length === 0 ? (
            <p className="start-empty">{startWords.noRecent}</p>
          ) : (
            <ChoiceList
              label={startWords.recent}
              lines={status.recent.map(({ token, title, place: facts }) => ({ key: token, title, facts }))}
              chosen={book}
              onChoose={setBook}
              onOpen={openBook}
            />
          )}
          <div className="start-more">
            <Button onClick={opening.chooseFolder}>
              {status.recent.length === 0 ? startWords.chooseFolderFirst : startWords.chooseFolder}
            </Button>
          </div>
        </WayCard>
        <WayCard
          icon={IconDatabase}
          title={startWords.sampleTitle}
          text={startWords.sampleText}
          digit="3"
          chosen={way === "SAMPLE" ? "CHOSEN" : "NOT"}
          onChoose={() => setWay("SAMPLE")}
          onEnter={() => opening.openSample(sample.key)}
          way="SAMPLE"
        >
          <ChoiceList
            label={startWords.sampleTitle}
            lines={startWords.samples.map(({ key, title, facts, year, shows }) => ({
              key,
              title,
              facts,
              aside: (
                <>
                  <span className="start-line-year">{year}</span>
                  {key === firstSample.key ? (
                    <Chip tone="info" icon={IconRoute}>
                      {shows}
                    </Chip>
                  ) : (
                    <Chip tone="neutral">{shows}</Chip>
                  )}
                </>
              ),
            }))}
            chosen={sample.key}
            onChoose={(key) => setSample(sampleOf(key))}
            onOpen={(key) => opening.openSample(sampleOf(key).key)}
          />
        </WayCard>
      </div>
    </StartFrame>
  );
}

/** 1, 2, 3 choose, except while something is being typed. */
function useWayKeys(onChoose: (way: Way) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const chosen = wayOfKey[event.key];
      if (chosen === undefined || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
        return;
      event.preventDefault();
      onChoose(chosen);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onChoose]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "radio")
  );
}

/** The focus stands on the chosen way, at first and whenever a digit chose another. */
function useFocusOnChosen(way: Way) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLInputElement>(`[data-way="${way}"] input`)?.focus();
  }, [way]);
  return frame;
}
