import type { UnitId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { Button } from "../ui/button";
import { FactList } from "../ui/fact-list";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import "./registry.css";
import type { UnitDetails } from "./unit-drawer";

/** What the book says of a unit now. */
export function UnitFacts({
  unit,
  onShow,
}: {
  readonly unit: UnitDetails;
  readonly onShow: (id: UnitId) => void;
}) {
  const { parent } = unit;
  return (
    <Stack gap={16}>
      <FactList
        labelWidth={150}
        facts={[
          { label: words.category, value: unit.category?.name ?? null },
          { label: words.locality, value: unit.locality },
          { label: words.shortName, value: unit.shortName },
          {
            label: words.parent,
            value:
              parent === null ? null : (
                <span className="registry-link">
                  <Button kind="quiet" size="small" onClick={() => onShow(parent.id)}>
                    {parent.name}
                  </Button>
                </span>
              ),
          },
          { label: words.membership, value: membershipText(unit) },
          { label: words.note, value: unit.note },
          ...(unit.sourceNote === "" ? [] : [{ label: words.source, value: unit.sourceNote }]),
        ]}
      />
      <SectionTitle>{words.children}</SectionTitle>
      {unit.children.length === 0 ? (
        <p className="ui-secondary">{words.noChildren}</p>
      ) : (
        <Stack gap={4}>
          {unit.children.map((child) => (
            <span key={child.id} className="registry-link">
              <Button kind="quiet" size="small" onClick={() => onShow(child.id)}>
                {child.name}
              </Button>
            </span>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function membershipText({ memberships }: UnitDetails): string {
  if (memberships.length === 0) return words.notMember;
  return memberships
    .map(({ from, to }) =>
      to === null
        ? words.membershipFrom(formatDate(from))
        : words.membershipSpan(formatDate(from), formatDate(to)),
    )
    .join("; ");
}
