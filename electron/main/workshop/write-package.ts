import type { Result } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { Task } from "../book/router/handler";
import type { PackageOrder, WrittenPackage } from "./workshop";

/** Being written. */
export function writePackage(_order: PackageOrder, _task: Task): Promise<Result<WrittenPackage, AppError>> {
  return Promise.reject(new Error("packages are not written yet"));
}
