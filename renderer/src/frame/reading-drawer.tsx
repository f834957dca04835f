import type { AppError } from "#core/errors";
import { RefusalNotice } from "../api/refusal-notice";
import { Drawer } from "../ui/drawer";
import { Loading } from "../ui/loading";

interface ReadingDrawerProps {
  readonly title: string;
  /** Why what it shows cannot be read; null: it is being read. */
  readonly error: AppError | null;
  readonly onClose: () => void;
}

/** Stands where a drawer will stand once what it shows has been read. */
export function ReadingDrawer({ title, error, onClose }: ReadingDrawerProps) {
  return (
    <Drawer title={title} onClose={onClose}>
      {error === null ? <Loading /> : <RefusalNotice error={error} />}
    </Drawer>
  );
}
