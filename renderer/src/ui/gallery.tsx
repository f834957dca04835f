import {
  IconArrowBackUp,
  IconAward,
  IconCircleDashed,
  IconCircleX,
  IconDatabase,
  IconEqual,
  IconEqualNot,
  IconFileText,
  IconFlag3Filled,
  IconHelpCircle,
  IconHourglass,
  IconInbox,
  IconMinus,
  IconPencil,
  IconPlus,
  IconRestore,
  IconRoute,
  IconSend,
  IconTableExport,
  IconTilde,
  IconTrash,
  IconWritingSign,
  IconX,
} from "@tabler/icons-react";
import { type ReactNode, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { Button } from "./button";
import { ButtonRow } from "./button-row";
import { Card } from "./card";
import { Checkbox } from "./checkbox";
import { Chip } from "./chip";
import { ConfirmDialog } from "./confirm-dialog";
import { type Column, DataTable, type RowTone } from "./data-table";
import { DateField } from "./date-field";
import { DateInput } from "./date-input";
import { Drawer } from "./drawer";
import { EmptyState } from "./empty-state";
import { FactList } from "./fact-list";
import { FieldRow } from "./field-row";
import { formatScore } from "./format";
import { FormErrors } from "./form-errors";
import { useFormOf } from "./form-of";
import "./gallery.css";
import { Glyph } from "./glyph";
import { Indented } from "./indented";
import { IntegerField } from "./integer-field";
import { IntegerInput } from "./integer-input";
import { KeyHint } from "./key-hint";
import { Loading } from "./loading";
import { MultiSelectInput } from "./multi-select-input";
import { NotEntered } from "./not-entered";
import { Notice } from "./notice";
import { Page } from "./page";
import { PageHead } from "./page-head";
import { ProgressBar } from "./progress-bar";
import { UiProvider } from "./provider";
import { RadioInput } from "./radio-group";
import { ScoreInput } from "./score-input";
import { SearchField } from "./search-field";
import { SectionTitle } from "./section-title";
import { Segmented } from "./segmented";
import { SelectInput } from "./select-input";
import { Stack } from "./stack";
import { StepList } from "./step-list";
import { StepperRow } from "./stepper-row";
import { Tabs } from "./tabs";
import { TextField } from "./text-field";
import { TextareaInput } from "./textarea-field";
import { Timeline } from "./timeline";
import { showToast } from "./toast";
import { Toolbar } from "./toolbar";
import { setUpZod } from "./zod-sentences";

const nothing = () => undefined;
const units = [
  { value: "a", label: "Sở Tư pháp TP Hà Nội", group: "Sở Tư pháp" },
  { value: "b", label: "Sở Tư pháp TP Hồ Chí Minh", group: "Sở Tư pháp" },
  { value: "c", label: "Cục THADS Hà Nội", group: "Cục THADS", facts: "thành viên" },
  { value: "d", label: "Chi cục Thi hành án dân sự quận Bình Thạnh (TP Hồ Chí Minh)", group: "Cục THADS" },
] as const;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="gallery-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Buttons() {
  return (
    <Part title="Nút">
      <div className="gallery-line">
        <Button kind="primary" icon={IconPlus}>
          Lập hồ sơ
        </Button>
        <Button icon={IconTableExport}>Xuất bảng</Button>
        <Button>Đang chọn</Button>
      </div>
      <div className="gallery-line">
        <Button kind="danger" icon={IconTrash}>
          Hủy vòng phiếu…
        </Button>
        <Button disabledReason="Còn 1 phép kiểm sai.">Chốt</Button>
        <Button kind="quiet">Nhập Excel</Button>
        <Button size="small">Mở hồ sơ</Button>
      </div>
    </Part>
  );
}

function Chips() {
  return (
    <>
      <Part title="Trạng thái hồ sơ">
        <div className="gallery-line">
          <Chip tone="neutral" icon={IconPencil}>Bản thảo</Chip>
          <Chip tone="info" icon={IconInbox}>Đã nhận</Chip>
          <Chip tone="warn" icon={IconArrowBackUp}>Trả bổ sung</Chip>
          <Chip tone="ok">Đủ hồ sơ</Chip>
          <Chip tone="won" icon={IconFlag3Filled}>Được suy tôn</Chip>
          <Chip tone="neutral" icon={IconMinus}>Không suy tôn</Chip>
          <Chip tone="neutral" icon={IconFileText}>Vào tờ trình</Chip>
          <Chip tone="info" icon={IconSend}>Đã gửi</Chip>
          <Chip tone="won" icon={IconAward}>Có quyết định</Chip>
          <Chip tone="neutral" icon={IconX}>Rút</Chip>
        </div>
      </Part>
      <Part title="Kết luận kiểm trước · chỉ tiêu · hai lượt kiểm">
        <div className="gallery-line">
          <Chip tone="ok">Đạt</Chip>
          <Chip tone="danger" icon={IconCircleX}>Chặn</Chip>
          <Chip tone="warn">Cảnh báo</Chip>
          <Chip tone="unknown" icon={IconHelpCircle}>Chưa rõ</Chip>
          <Chip tone="info" icon={IconHourglass}>Để sau</Chip>
          <Chip tone="warn" icon={IconTilde}>Gần đạt</Chip>
          <Chip tone="unknown">Chưa báo cáo</Chip>
          <Chip tone="ok" icon={IconEqual} size="small">Khớp</Chip>
          <Chip tone="danger" icon={IconEqualNot} size="small">Lệch</Chip>
        </div>
      </Part>
    </>
  );
}

function Fields() {
  const [unit, setUnit] = useState<string | null>("a");
  const [day, setDay] = useState<string | null>("2022-11-02");
  const [score, setScore] = useState<number | null>(9825);
  const [returned, setReturned] = useState<number | null>(11);
  return (
    <Part title="Ô nhập">
      <Stack gap={8}>
        <FieldRow>
          <SelectInput label="Đơn vị" choices={units} value={unit} onChange={setUnit} />
          <DateInput label="Ngày họp" value={day} onChange={setDay} />
        </FieldRow>
        <FieldRow>
          <ScoreInput
            label="Tỷ lệ hoàn thành (%)"
            hint="Dùng dấu phẩy hoặc dấu chấm."
            value={score}
            onChange={setScore}
          />
          <IntegerInput
            label="Phiếu thu về"
            error={returned === 11 ? "Nhiều hơn 10 phiếu phát ra. Đếm lại phiếu thu về." : null}
            value={returned}
            onChange={setReturned}
          />
        </FieldRow>
      </Stack>
    </Part>
  );
}

interface ScoreRow {
  readonly name: string;
  readonly score: number | null;
  readonly state: ReactNode;
  readonly tone: RowTone;
}

const scoreRows: readonly ScoreRow[] = [
  { name: "Sở Tư pháp TP Hà Nội", score: 9825, state: "Thường", tone: "normal" },
  { name: "Sở Tư pháp TP Hồ Chí Minh", score: 9750, state: "Rê chuột", tone: "normal" },
  { name: "Cục THADS Hà Nội", score: 9900, state: "Đang chọn", tone: "normal" },
  { name: "Cục THADS TP Hồ Chí Minh", score: 9675, state: "Đang sửa, có nháp", tone: "editing" },
  { name: "Chi cục THADS quận Hải An", score: 10500, state: "Vượt điểm chuẩn 100", tone: "danger" },
  { name: "Chi cục THADS quận Ninh Kiều", score: null, state: "Chưa nhập, khác với 0", tone: "normal" },
  { name: "Chi cục THADS Phú Xuyên", score: 9500, state: "Đã khóa 27/10", tone: "locked" },
];

const scoreColumns: readonly Column<ScoreRow>[] = [
  { key: "name", head: "Đơn vị", cell: (row) => row.name },
  {
    key: "score",
    head: "Điểm",
    align: "right",
    width: 80,
    cell: (row) => (row.score === null ? <NotEntered /> : formatScore(row.score)),
  },
  { key: "state", head: "Trạng thái hàng", width: 180, cell: (row) => row.state },
];

function Rows() {
  const [chosen, setChosen] = useState<string | null>("Cục THADS Hà Nội");
  return (
    <Card padding="none" title="Hàng của bảng" facts="34 px · số liệu minh họa">
      <DataTable
        label="Điểm của các đơn vị"
        columns={scoreColumns}
        rows={scoreRows}
        rowKey={(row) => row.name}
        chosen={chosen}
        onChoose={(row) => setChosen(row.name)}
        toneOf={(row) => row.tone}
        total={{ name: "Cộng 5 đơn vị hợp lệ", score: "486,50", state: "Gạch đôi: hàng cộng" }}
      />
    </Card>
  );
}

function Views() {
  const [group, setGroup] = useState<"department" | "enforcement">("department");
  const [tab, setTab] = useState<"papers" | "history">("papers");
  return (
    <Part title="Chuyển mục, tiến độ">
      <div className="gallery-line">
        <Segmented
          label="Nhóm đơn vị"
          value={group}
          onChange={setGroup}
          options={[
            { key: "department", label: "Sở Tư pháp", count: 11 },
            { key: "enforcement", label: "Cục THADS", count: 11 },
          ]}
        />
      </div>
      <Tabs
        label="Mục của hồ sơ"
        value={tab}
        onChange={setTab}
        tabs={[
          { key: "papers", label: "Giấy tờ" },
          { key: "history", label: "Lịch sử" },
        ]}
      >
        <div style={{ paddingTop: 10 }}>
          <ProgressBar
            label="Đọc lại gói"
            done={31.2 * 1024 * 1024}
            whole={48.6 * 1024 * 1024}
            counts="bytes"
            step="đã đọc lại"
            note="còn khoảng 12 giây"
          />
        </div>
      </Tabs>
    </Part>
  );
}

function Asking() {
  const [open, setOpen] = useState(false);
  return (
    <Part title="Hộp xác nhận, báo nhanh">
      <ButtonRow>
        <Button icon={IconRestore} onClick={() => setOpen(true)} testId="gallery-confirm">
          Khôi phục…
        </Button>
        <Button
          testId="gallery-toast"
          onClick={() =>
            showToast({
              tone: "ok",
              title: "Hồ sơ HS-0010 đã đủ.",
              detail: "Chi cục THADS quận Ninh Kiều chờ bỏ phiếu.",
              action: { word: "Hoàn tác", onAct: nothing },
            })
          }
        >
          Báo đã lưu
        </Button>
        <Button
          testId="gallery-toast-danger"
          onClick={() =>
            showToast({
              tone: "danger",
              title: "Không ghi được gói: USB đã đầy.",
              detail: "Còn thiếu 21,4 MB. Xóa bớt tệp trên USB hoặc dùng USB khác. Hồ sơ trong sổ không đổi.",
            })
          }
        >
          Báo lỗi
        </Button>
      </ButtonRow>
      <ConfirmDialog
        opened={open}
        title="Khôi phục bản sao lưu ngày 28/10?"
        detail="Sổ trở về lúc 08:15 ngày 28/10/2022."
        lose={["Vòng 1 đã chốt 02/11, mã chốt K7M-3QX", "2 hồ sơ, 5 giấy tờ thêm sau ngày 28/10"]}
        keep={["Sổ hiện nay, cất thành bản sao lưu riêng", "Gói đã ghi ra USB, văn bản đã ký"]}
        keepWord="Không khôi phục"
        actWord="Khôi phục"
        actIcon={IconRestore}
        weight="destroys"
        reason="asked"
        onKeep={() => setOpen(false)}
        onAct={() => setOpen(false)}
      />
    </Part>
  );
}

function More() {
  const [rows, setRows] = useState<readonly string[]>(["b"]);
  const [style, setStyle] = useState<string | null>("yes-no");
  const [here, setHere] = useState(true);
  const [words, setWords] = useState("");
  const [step, setStep] = useState<"roll" | "issue" | "count" | "result" | "seal">("count");
  return (
    <>
      <div style={{ gridColumn: "1 / -1" }}>
        <StepperRow
          label="Các bước của vòng phiếu"
          current={step}
          onStep={setStep}
          steps={[
            { key: "roll", label: "Điểm danh", facts: "10/10 có mặt", done: true },
            { key: "issue", label: "Phát phiếu", facts: "10 phiếu", done: true },
            { key: "count", label: "Kiểm phiếu", facts: "lượt B" },
            { key: "result", label: "Kết quả" },
            { key: "seal", label: "Chốt", facts: "cần hai người" },
          ]}
        />
      </div>
      <div className="gallery-column">
        <Part title="Các bước dài">
          <StepList
            steps={[
              { key: "1", label: "Kiểm tra USB", facts: "Còn 11,2 GB, cần 48,6 MB", state: "done" },
              { key: "2", label: "Chép, lấy mã kiểm", facts: "9/14 tệp", state: "current" },
              { key: "3", label: "Đọc lại", facts: "Thành “Đã ghi”", state: "later" },
              { key: "4", label: "Đặt tên", facts: "USB bị rút", state: "failed" },
            ]}
          />
        </Part>
        <Part title="Tên qua các thời kỳ">
          <Timeline
            entries={[
              {
                key: "1",
                when: "đến 30/6/2025",
                title: "Cục Thi hành án dân sự TP Hồ Chí Minh",
                facts: "Tên trong phiếu năm 2022",
              },
              { key: "2", when: "từ 01/7/2025", title: "Thi hành án dân sự TP Hồ Chí Minh", holds: "now" },
            ]}
          />
        </Part>
      </div>
      <div className="gallery-column">
        <Part title="Ô nhập khác">
          <Stack>
            <SearchField label="Tìm đơn vị" value={words} onChange={setWords} />
            <MultiSelectInput label="Người vắng" choices={units} value={rows} onChange={setRows} />
            <RadioInput
              label="Kiểu phiếu"
              value={style}
              onChange={setStyle}
              choices={[
                { value: "yes-no", label: "Đồng ý, không đồng ý", facts: "Mỗi dòng một ý kiến" },
                { value: "pick", label: "Chọn trong số" },
              ]}
            />
            <Checkbox label="Có mặt" value={here} onChange={setHere} />
            <TextareaInput label="Ghi chú" value="" onChange={nothing} hint="Không in ra biên bản." />
            <IntegerInput label="Hợp lệ" look="count" value={9} onChange={nothing} />
          </Stack>
        </Part>
      </div>
      <div className="gallery-column">
        <Part title="Lời nhắn">
          <Stack gap={8}>
            <Notice tone="info" title="Đang xem thử theo Luật 06/2022.">
              Luật của năm 2022 chưa tra cứu.
            </Notice>
            <Notice tone="warn">Có tính cho đơn vị mới hay không: chưa có căn cứ.</Notice>
            <Notice tone="danger" title="Dòng 3 thiếu 1 phiếu.">
              Cộng được 8, phiếu hợp lệ là 9.
            </Notice>
            <Notice tone="ok" title="Đã kiểm tra sau khi cắm lại" />
          </Stack>
        </Part>
        <Part title="Dòng nhãn và giá trị">
          <FactList
            facts={[
              { label: "Mẫu số", value: "tổng số đơn vị có quyền bỏ phiếu: 10" },
              { label: "Bằng phiếu", value: "để ngỏ; hội nghị quyết" },
              { label: "Căn cứ", value: null },
            ]}
          />
          <Loading />
        </Part>
      </div>
    </>
  );
}

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

function RoomExample() {
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
            <form id="gallery-form" className="ui-form" noValidate onSubmit={(event) => void form.handleSubmit(nothing)(event)}>
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

function Gallery() {
  return (
    <main>
      <div className="gallery">
        <div className="gallery-column">
          <Buttons />
          <Chips />
          <Fields />
        </div>
        <div className="gallery-column">
          <Rows />
          <Part title="Danh sách trống">
            <EmptyState
              icon={IconWritingSign}
              title="Chưa có nội dung giao ước"
              actions={
                <>
                  <Button kind="primary">Soạn nội dung</Button>
                  <Button>Lấy từ năm 2021</Button>
                  <Button kind="quiet">Nhập Excel</Button>
                </>
              }
            >
              Nội dung giao ước là các chỉ tiêu mọi đơn vị cùng ký đầu năm. Có rồi thì sổ mới tính được vượt, đạt, chưa
              đạt.
            </EmptyState>
          </Part>
        </div>
        <div className="gallery-column">
          <Views />
          <Asking />
          <Part title="Nguồn và độ tin">
            <div className="gallery-line">
              <Chip tone="neutral" icon={IconFileText}>Theo bài báo</Chip>
              <Chip tone="unknown" icon={IconRoute}>Suy ra</Chip>
              <Chip tone="unknown" icon={IconDatabase}>Sổ mẫu · xem như ngày 28/10/2022</Chip>
            </div>
          </Part>
        </div>
        <More />
      </div>
      <div className="gallery-room">
        <RoomExample />
      </div>
    </main>
  );
}

setUpZod();
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <Gallery />
      </UiProvider>
    </StrictMode>,
  );
}
