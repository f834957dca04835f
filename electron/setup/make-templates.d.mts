/** Writes every shipped template into a folder. */
export function makeTemplates(folder: string): Promise<void>;
