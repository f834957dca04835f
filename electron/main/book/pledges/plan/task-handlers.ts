import type { HandlersOf } from "../../router/handler";
import { addTask, binTask, editTask, listTasks, readOneTask, restoreTask, setResult } from "./task-service";

export const taskHandlers: HandlersOf<"tasks"> = {
  "tasks.list": listTasks,
  "tasks.task": readOneTask,
  "tasks.add": addTask,
  "tasks.edit": editTask,
  "tasks.setResult": setResult,
  "tasks.bin": binTask,
  "tasks.restore": restoreTask,
};
