import type { HandlersOf } from "../../router/handler";
import { addMovement, binMovement, editMovement, restoreMovement } from "./movement-service";
import { listMovements, readOneMovement } from "./list-movements";

export const movementHandlers: HandlersOf<"movements"> = {
  "movements.list": listMovements,
  "movements.movement": readOneMovement,
  "movements.add": addMovement,
  "movements.edit": editMovement,
  "movements.bin": binMovement,
  "movements.restore": restoreMovement,
};
