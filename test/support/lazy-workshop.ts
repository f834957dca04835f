import type { Workshop } from "#main/workshop/workshop";

/** The real functions of the workshop in this thread, loaded at the first use. */
export function lazyWorkshop(): Workshop {
  const load = async () => (await import("#main/workshop/local-workshop")).createLocalWorkshop();
  return {
    takePaper: async (order, task) => (await load()).takePaper(order, task),
    hashFile: async (path, task) => (await load()).hashFile(path, task),
    copyVerified: async (order, task) => (await load()).copyVerified(order, task),
    packCopy: async (order, task) => (await load()).packCopy(order, task),
    unpackCopy: async (order, task) => (await load()).unpackCopy(order, task),
    fillTemplate: async (order, task) => (await load()).fillTemplate(order, task),
    readDocxLines: async (source, task) => (await load()).readDocxLines(source, task),
    writePackage: async (order, task) => (await load()).writePackage(order, task),
    verifyPackage: async (folder, task) => (await load()).verifyPackage(folder, task),
  };
}
