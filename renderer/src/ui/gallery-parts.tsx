import {
  IconArrowBackUp,
  IconAward,
  IconCircleX,
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
  IconSend,
  IconTableExport,
  IconTilde,
  IconTrash,
  IconX,
} from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "./button";
import { ButtonRow } from "./button-row";
import { Card } from "./card";
import { Chip } from "./chip";
import { ConfirmDialog } from "./confirm-dialog";
import { DataTable } from "./data-table";
import { DateInput } from "./date-input";
import { FieldRow } from "./field-row";
import { IntegerInput } from "./integer-input";
import { ProgressBar } from "./progress-bar";
import { ScoreInput } from "./score-input";
import { Segmented } from "./segmented";
import { SelectInput } from "./select-input";
import { Stack } from "./stack";
import { Tabs } from "./tabs";
import { showToast } from "./toast";
import { Part, scoreColumns, scoreRows, units } from "./gallery-sample";

const nothing = () => undefined;

export function Buttons() {
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

export function Chips() {
  return (
    <>
      <Part title="Trạng thái hồ sơ">
        <div className="gallery-line">
          <Chip tone="neutral" icon={IconPencil}>
            Bản thảo
          </Chip>
          <Chip tone="info" icon={IconInbox}>
            Đã nhận
          </Chip>
          <Chip tone="warn" icon={IconArrowBackUp}>
            Trả bổ sung
          </Chip>
          <Chip tone="ok">Đủ hồ sơ</Chip>
          <Chip tone="won" icon={IconFlag3Filled}>
            Được suy tôn
          </Chip>
          <Chip tone="neutral" icon={IconMinus}>
            Không suy tôn
          </Chip>
          <Chip tone="neutral" icon={IconFileText}>
            Vào tờ trình
          </Chip>
          <Chip tone="info" icon={IconSend}>
            Đã gửi
          </Chip>
          <Chip tone="won" icon={IconAward}>
            Có quyết định
          </Chip>
          <Chip tone="neutral" icon={IconX}>
            Rút
          </Chip>
        </div>
      </Part>
      <Part title="Kết luận kiểm trước · chỉ tiêu · hai lượt kiểm">
        <div className="gallery-line">
          <Chip tone="ok">Đạt</Chip>
          <Chip tone="danger" icon={IconCircleX}>
            Chặn
          </Chip>
          <Chip tone="warn">Cảnh báo</Chip>
          <Chip tone="unknown" icon={IconHelpCircle}>
            Chưa rõ
          </Chip>
          <Chip tone="info" icon={IconHourglass}>
            Để sau
          </Chip>
          <Chip tone="warn" icon={IconTilde}>
            Gần đạt
          </Chip>
          <Chip tone="unknown">Chưa báo cáo</Chip>
          <Chip tone="ok" icon={IconEqual} size="small">
            Khớp
          </Chip>
          <Chip tone="danger" icon={IconEqualNot} size="small">
            Lệch
          </Chip>
        </div>
      </Part>
    </>
  );
}

export function Fields() {
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

export function Rows() {
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

export function Views() {
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

export function Asking() {
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
