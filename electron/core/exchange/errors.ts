/** Refusals about packages. Sizes are bytes. */
export interface ExchangeErrors {
  PACKAGE_PAPER_MISSING: { readonly file: string };
  PACKAGE_PAPER_DAMAGED: { readonly file: string };
  PACKAGE_FILE_TOO_LARGE: {
    readonly file: string;
    readonly bytes: number;
    readonly limitBytes: number;
    readonly fileSystem: string;
  };
  PACKAGE_EXISTS: { readonly name: string };
  PACKAGE_READ_BACK_DIFFERS: { readonly file: string };
  PACKAGE_NOT_A_PACKAGE: { readonly folder: string };
  PACKAGE_NOT_SAME: { readonly name: string };
}
