import { IconFileImport } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useState } from "react";
import "./drop-area.css";
import { Glyph } from "./glyph";

interface DropAreaProps {
  /** "Kéo tệp vào đây" */
  readonly words: string;
  /** The button that opens the dialog instead. */
  readonly action: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, with a button for those who do not drag. */
export function DropArea({ words, action, onFiles }: DropAreaProps) {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className="ui-drop-area"
      data-over={over ? true : undefined}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Glyph of={IconFileImport} size={20} />
      <span>{words}</span>
      {action}
    </div>
  );
}
