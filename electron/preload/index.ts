import { contextBridge, ipcRenderer, webUtils } from "electron";

/**
 * All the page ever gets: one way to ask, one way to be told. Paths of dropped files are read here, where the
 * page cannot reach, so that it can only name files a person has dropped.
 */
contextBridge.exposeInMainWorld("soThiDua", {
  call: (name: unknown, input: unknown, dropped?: readonly File[]): Promise<unknown> => {
    if (name !== "app.grantDropped" || dropped === undefined) {
      return ipcRenderer.invoke("app:call", { name, input });
    }
    const droppedPaths = dropped.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== "");
    return ipcRenderer.invoke("app:call", { name, input, droppedPaths });
  },
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_event: unknown, event: unknown) => listener(event);
    ipcRenderer.on("app:event", hear);
    return () => {
      ipcRenderer.removeListener("app:event", hear);
    };
  },
});
