import { copyVerified } from "./copy-verified";
import { hashFile } from "./hash-file";
import { takePaper } from "./take-paper";
import { verifyPackage } from "./verify-package";
import type { Workshop } from "./workshop";
import { writePackage } from "./write-package";

/** The workshop's functions, called directly in this thread. */
export function createLocalWorkshop(): Workshop {
  return {
    takePaper: (order, task) => takePaper(order, task),
    hashFile: (path, task) => hashFile(path, task),
    copyVerified: (order, task) => copyVerified(order, task),
    packCopy: async (order, task) => (await import("./pack-copy")).packCopy(order, task),
    unpackCopy: async (order, task) => (await import("./unpack-copy")).unpackCopy(order, task),
    // The libraries of documents are loaded with the first document, not with the thread.
    fillTemplate: async (order, task) => (await import("./fill-template")).fillTemplate(order, task),
    readDocxLines: async (source) => (await import("./read-docx-lines")).readDocxLines(source),
    writePackage: (order, task) => writePackage(order, task),
    verifyPackage: (folder, task) => verifyPackage(folder, task),
  };
}
