import { IconAddressBook, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { UnitContact } from "#core/registry/contact-procedures";
import { contactWords as words } from "#core/strings/registry-contact-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { SearchField } from "../ui/search-field";
import { Toolbar } from "../ui/toolbar";
import { ContactDrawer } from "./contact-drawer";
import { contactDays } from "./contact-days";
import { RegistryTabs } from "./registry-tabs";

const pageSize = 200;

type Opened = { readonly contact: UnitContact | null } | null;

/** Whom the secretary calls in each unit, searched by anything told of them. */
export function ContactsScreen() {
  const [opened, setOpened] = useState<Opened>(null);
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const leave = useLeaveGuard();
  const { value, loading } = useProcedureQuery("registry.contacts", {
    ...{ search, unitId: null, offset: page * pageSize, limit: pageSize },
  });
  const without = useProcedureQuery("registry.membersWithoutContact", {}).value?.members ?? [];
  const rows = value?.rows ?? [];
  const shut = () => setOpened(null);
  const look = (text: string) => {
    setSearch(text);
    setPage(0);
  };
  const some = search !== "" || rows.length > 0;
  const add = (
    <Button
      does="registry.addContact"
      kind="primary"
      icon={IconPlus}
      onClick={() => leave(() => setOpened({ contact: null }))}
      testId="add-contact"
    >
      {some ? words.add : words.addFirst}
    </Button>
  );
  return (
    <Page
      head={<PageHead title={words.title} facts={value === undefined ? null : words.facts(value.total)} />}
      drawer={
        opened === null ? null : (
          <ContactDrawer
            key={opened.contact?.id ?? "new"}
            contact={opened.contact}
            unit={null}
            onSaved={shut}
            onClose={shut}
          />
        )
      }
    >
      <RegistryTabs chosen="contacts" />
      <Card padding="none" height="fills">
        {some ? (
          <Toolbar
            left={
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={search}
                onChange={look}
              />
            }
            right={add}
          />
        ) : null}
        {loading ? (
          <Loading />
        ) : (
          <DataTable
            label={words.title}
            columns={opened === null ? columns : columnsBesideDrawer}
            rows={rows}
            rowKey={({ id }) => id}
            chosen={opened?.contact?.id ?? null}
            onChoose={(contact) => leave(() => setOpened({ contact }))}
            paging={
              value !== undefined && value.total > pageSize
                ? { page, pageSize, count: value.total, onPage: setPage }
                : undefined
            }
            foot={
              without.length === 0 || rows.length === 0 ? undefined : (
                <span title={without.map(({ name }) => name).join("; ")}>
                  {words.without(without.length)}: {namesOf(without)}
                </span>
              )
            }
            empty={
              search === "" ? (
                <EmptyState icon={IconAddressBook} title={words.emptyTitle} actions={add}>
                  {words.emptyText}
                </EmptyState>
              ) : (
                <EmptyState
                  icon={IconAddressBook}
                  title={words.noneFoundTitle}
                  actions={<Button onClick={() => look("")}>{words.clearSearch}</Button>}
                >
                  {words.noneFoundText}
                </EmptyState>
              )
            }
          />
        )}
      </Card>
    </Page>
  );
}

const namesOf = (units: readonly { readonly name: string }[]) =>
  units
    .slice(0, 3)
    .map(({ name }) => name)
    .join("; ") + (units.length > 3 ? "; …" : "");

const columns: readonly Column<UnitContact>[] = [
  {
    key: "name",
    head: words.columnName,
    weight: "strong",
    cell: ({ fullName, post }) => (
      <>
        {fullName}
        {post === "" ? null : <span className="ui-menu-facts">{post}</span>}
      </>
    ),
  },
  { key: "unit", head: words.columnUnit, width: "36%", cell: ({ unitName }) => unitName },
  { key: "duty", head: words.columnDuty, width: 110, cell: ({ duty }) => words.duties[duty] },
  { key: "phone", head: words.columnPhone, width: 120, cell: ({ phone }) => (phone === "" ? "–" : phone) },
  {
    key: "days",
    head: words.columnDays,
    width: 140,
    cell: (contact) => (contact.state === "ENDED" ? words.ended : contactDays(contact) || "–"),
  },
];

/** Who, of which unit, by which number; the drawer tells the rest. */
const columnsBesideDrawer = columns.filter(({ key }) => key !== "duty" && key !== "days");
