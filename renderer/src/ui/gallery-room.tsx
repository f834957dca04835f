import { IconCircleDashed, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { Button } from "./button";
import { Card } from "./card";
import { Chip } from "./chip";
import { type Column, DataTable } from "./data-table";
import { DateField } from "./date-field";
import { Drawer } from "./drawer";
import { FieldRow } from "./field-row";
import { FormErrors } from "./form-errors";
import { useFormOf } from "./form-of";
import { Glyph } from "./glyph";
import { Indented } from "./indented";
import { IntegerField } from "./integer-field";
import { KeyHint } from "./key-hint";
import { Page } from "./page";
import { PageHead } from "./page-head";
import { SearchField } from "./search-field";
import { SectionTitle } from "./section-title";
import { TextField } from "./text-field";
import { Toolbar } from "./toolbar";
import { type ScoreRow, scoreColumns, scoreRows } from "./gallery-sample";

const nothing = () => undefined;

const meetingSchema = z.strictObject({
  name: z.string().min(1).max(200),
  date: z.iso.date(),
  seats: z.int().min(1),
});

const roomColumns: readonly Column<ScoreRow>[] = scoreColumns.map((column) =>
  column.key === "name" ? { ...column, weight: "strong", cell: nameUnderOther } : column,
);

function nameUnderOther(row: ScoreRow): ReactNode {
  return <Indented depth={row.name.startsWith("Chi") ? 1 : 0}>{row.name}</Indented>;
}

export function RoomExample() {
  const [chosen, setChosen] = useState<string | null>("Cục THADS Hà Nội");
  const form = useFormOf(meetingSchema, { name: "", date: "", seats: Number.NaN });
  const row = scoreRows.find((candidate) => candidate.name === chosen);
  return (
    <Page
      head={
        <PageHead
          title="Đơn vị"
          facts="10 thành viên có quyền bỏ phiếu · 4 đơn vị trực thuộc được đề nghị"
          actions={
            <Button kind="primary" icon={IconPlus}>
              Thêm đơn vị
            </Button>
          }
        />
      }
      drawer={
        row === undefined ? null : (
          <Drawer
            title={row.name}
            facts="Khu vực thi đua các TP trực thuộc Trung ương"
            chips={<Chip tone="neutral">Thành viên năm 2022</Chip>}
            onClose={() => setChosen(null)}
            foot={
              <>
                <Button>Không lưu</Button>
                <Button kind="primary" type="submit" form="gallery-form">
                  Lưu
                </Button>
              </>
            }
          >
            <form
              id="gallery-form"
              className="ui-form"
              noValidate
              onSubmit={(event) => void form.handleSubmit(nothing)(event)}
            >
              <SectionTitle facts="mỗi năm một lần">Hội nghị</SectionTitle>
              <FormErrors
                errors={form.formState.errors}
                labels={{ name: "Tên hội nghị", date: "Ngày họp", seats: "Số ghế" }}
              />
              <TextField control={form.control} name="name" label="Tên hội nghị" required />
              <FieldRow columns="1fr 120px">
                <DateField control={form.control} name="date" label="Ngày họp" required />
                <IntegerField control={form.control} name="seats" label="Số ghế" />
              </FieldRow>
            </form>
          </Drawer>
        )
      }
    >
      <Card padding="none" height="fills">
        <Toolbar
          left={<SearchField label="Tìm đơn vị" value="" onChange={nothing} />}
          right={<KeyHint keys={["↑↓"]} word="chọn dòng" />}
        />
        <DataTable
          label="Đơn vị"
          columns={roomColumns}
          rows={scoreRows}
          rowKey={(unit) => unit.name}
          chosen={chosen}
          onChoose={(unit) => setChosen(unit.name)}
          groupOf={(unit) =>
            unit.name.startsWith("Sở")
              ? { key: "s", title: "Sở Tư pháp", facts: "2 thành viên" }
              : { key: "c", title: "Cục THADS", facts: "2 thành viên, 3 Chi cục" }
          }
          paging={{ page: 0, pageSize: 50, count: 1111, onPage: nothing }}
          foot={
            <span className="ui-table-indent">
              <Glyph of={IconCircleDashed} /> Bài báo gọi tên 8 đơn vị.
            </span>
          }
        />
      </Card>
    </Page>
  );
}
