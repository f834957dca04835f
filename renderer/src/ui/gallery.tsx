import { IconDatabase, IconFileText, IconRoute, IconWritingSign } from "@tabler/icons-react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Button } from "./button";
import { Chip } from "./chip";
import { EmptyState } from "./empty-state";
import { UiProvider } from "./provider";
import { setUpZod } from "./zod-sentences";
import "./gallery.css";
import { More } from "./gallery-more";
import { Asking, Buttons, Chips, Fields, Rows, Views } from "./gallery-parts";
import { RoomExample } from "./gallery-room";
import { Part } from "./gallery-sample";

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
              Nội dung giao ước là các chỉ tiêu mọi đơn vị cùng ký đầu năm. Có rồi thì sổ mới tính được vượt,
              đạt, chưa đạt.
            </EmptyState>
          </Part>
        </div>
        <div className="gallery-column">
          <Views />
          <Asking />
          <Part title="Nguồn và độ tin">
            <div className="gallery-line">
              <Chip tone="neutral" icon={IconFileText}>
                Theo bài báo
              </Chip>
              <Chip tone="unknown" icon={IconRoute}>
                Suy ra
              </Chip>
              <Chip tone="unknown" icon={IconDatabase}>
                Sổ mẫu · xem như ngày 28/10/2022
              </Chip>
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
