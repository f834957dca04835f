import { contract, type OutputOf, type QueryName } from "#core/contract";
import type { LaunchedApp } from "./launch";

/**
 * Lets the main process answer one query with what a test says from now on, everything else as it is; for states nobody
 * can wait for: a dossier two years old, a copy that rotted. The window reads it anew at once.
 */
export async function playAnswer<Name extends QueryName>(
  { app }: Pick<LaunchedApp, "app">,
  name: Name,
  value: OutputOf<Name>,
): Promise<void> {
  const played = { name, value, tags: [...contract[name].tags] };
  await app.evaluate(({ ipcMain, BrowserWindow }, { name: query, value: answer, tags }) => {
    type Handler = (event: Electron.IpcMainInvokeEvent, sent: { readonly name: string }) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: ReadonlyMap<string, Handler>;
    };
    const real = handlers.get("app:call");
    ipcMain.removeHandler("app:call");
    ipcMain.handle("app:call", (event, sent: { readonly name: string }) =>
      sent.name === query ? { ok: true, value: answer } : real?.(event, sent),
    );
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.send("app:event", { kind: "status.changed" });
    contents?.send("app:event", { kind: "data.changed", tags, savedAt: new Date().toISOString() });
  }, played);
}
