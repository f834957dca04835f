import type { Result } from "#core/base/result";
import type { AppError } from "#core/errors";
import type { PackageVerdict } from "#core/exchange/procedures";
import type { Task } from "../book/router/handler";

/** Being written. */
export function verifyPackage(_folder: string, _task: Task): Promise<Result<PackageVerdict, AppError>> {
  return Promise.reject(new Error("packages are not verified yet"));
}
