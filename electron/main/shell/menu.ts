import { Menu } from "electron";
import { shellWords } from "#core/strings/shell-words";

/** Never seen; it only keeps the keys of editing working where the system asks a menu for them. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: shellWords.menuEdit,
        submenu: [
          { role: "undo", label: shellWords.menuUndo },
          { role: "redo", label: shellWords.menuRedo },
          { type: "separator" },
          { role: "cut", label: shellWords.menuCut },
          { role: "copy", label: shellWords.menuCopy },
          { role: "paste", label: shellWords.menuPaste },
          { role: "selectAll", label: shellWords.menuSelectAll },
        ],
      },
    ]),
  );
}
