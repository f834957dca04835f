import { useState } from "react";
import { z } from "zod";
import { Button } from "./button";
import { CheckboxField } from "./checkbox";
import { DropArea } from "./drop-area";
import { FactList } from "./fact-list";
import { useFormOf } from "./form-of";
import { IntegerInput } from "./integer-input";
import { Loading } from "./loading";
import { MultiSelectField } from "./multi-select-field";
import { Notice } from "./notice";
import { RadioField } from "./radio-group";
import { ScoreField } from "./score-field";
import { SearchField } from "./search-field";
import { Stack } from "./stack";
import { StepList } from "./step-list";
import { StepperRow } from "./stepper-row";
import { TextareaField } from "./textarea-field";
import { Timeline } from "./timeline";
import { Part, units } from "./gallery-sample";

const nothing = () => undefined;

const schema = z.strictObject({
  absent: z.array(z.string()),
  style: z.string().nullable(),
  present: z.boolean(),
  score: z.int().nullable(),
  note: z.string(),
});

export function More() {
  const form = useFormOf(schema, { absent: ["b"], style: "yes-no", present: true, score: 9825, note: "" });
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
            <MultiSelectField control={form.control} name="absent" label="Người vắng" choices={units} />
            <RadioField
              control={form.control}
              name="style"
              label="Kiểu phiếu"
              choices={[
                { value: "yes-no", label: "Đồng ý, không đồng ý", facts: "Mỗi dòng một ý kiến" },
                { value: "pick", label: "Chọn trong số" },
              ]}
            />
            <CheckboxField control={form.control} name="present" label="Có mặt" />
            <ScoreField control={form.control} name="score" label="Điểm" />
            <TextareaField control={form.control} name="note" label="Ghi chú" hint="Không in ra biên bản." />
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
        <Part title="Nơi thả tệp">
          <DropArea
            words="Kéo giấy tờ vào đây"
            action={<Button size="small">Chọn tệp…</Button>}
            onFiles={nothing}
          />
        </Part>
      </div>
    </>
  );
}
