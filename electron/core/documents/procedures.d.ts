import { z } from "zod";
export declare const documentProcedures: {
  /** Writes the ballot-count minutes of a sealed round as .docx; number and date stay blank for the clerk. */
  readonly "documents.makeMinutes": import("../base/procedure").Command<
    z.ZodObject<
      {
        roundId: z.ZodType<
          import("../base/ids").Id<"round">,
          import("../base/ids").Id<"round">,
          z.core.$ZodTypeInternals<import("../base/ids").Id<"round">, import("../base/ids").Id<"round">>
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.ZodType<
          import("../base/ids").Id<"document">,
          import("../base/ids").Id<"document">,
          z.core.$ZodTypeInternals<import("../base/ids").Id<"document">, import("../base/ids").Id<"document">>
        >;
        fileName: z.ZodString;
      },
      z.core.$strict
    >,
    "BOOK",
    readonly [
      "NOT_FOUND",
      "MINUTES_NEED_SEAL",
      "IDENTITIES_RED",
      "TEMPLATE_UNKNOWN_TAGS",
      "TEMPLATE_UNREADABLE",
      "DISK_FULL",
      "DISK_ERROR",
    ]
  >;
  readonly "documents.list": import("../base/procedure").Query<
    z.ZodObject<
      {
        roundId: z.ZodNullable<
          z.ZodType<
            import("../base/ids").Id<"round">,
            import("../base/ids").Id<"round">,
            z.core.$ZodTypeInternals<import("../base/ids").Id<"round">, import("../base/ids").Id<"round">>
          >
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        documents: z.ZodArray<
          z.ZodObject<
            {
              id: z.ZodType<
                import("../base/ids").Id<"document">,
                import("../base/ids").Id<"document">,
                z.core.$ZodTypeInternals<
                  import("../base/ids").Id<"document">,
                  import("../base/ids").Id<"document">
                >
              >;
              fileName: z.ZodString;
              madeAt: z.ZodType<
                import("../base/local-date").Moment,
                import("../base/local-date").Moment,
                z.core.$ZodTypeInternals<
                  import("../base/local-date").Moment,
                  import("../base/local-date").Moment
                >
              >;
              bytes: z.ZodInt;
              digest: z.core.$ZodBranded<z.ZodString, "digest", "out">;
              code: z.ZodString;
            },
            z.core.$strict
          >
        >;
      },
      z.core.$strict
    >,
    "BOOK",
    readonly []
  >;
  readonly "documents.open": import("../base/procedure").Query<
    z.ZodObject<
      {
        documentId: z.ZodType<
          import("../base/ids").Id<"document">,
          import("../base/ids").Id<"document">,
          z.core.$ZodTypeInternals<import("../base/ids").Id<"document">, import("../base/ids").Id<"document">>
        >;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        fileName: z.ZodString;
      },
      z.core.$strict
    >,
    "BOOK",
    readonly ["NOT_FOUND", "DOCUMENT_LOST", "DISK_FULL", "DISK_ERROR"]
  >;
  /** Saves a copy where a person chose. */
  readonly "documents.saveCopy": import("../base/procedure").Command<
    z.ZodObject<
      {
        documentId: z.ZodType<
          import("../base/ids").Id<"document">,
          import("../base/ids").Id<"document">,
          z.core.$ZodTypeInternals<import("../base/ids").Id<"document">, import("../base/ids").Id<"document">>
        >;
        target: z.core.$ZodBranded<z.ZodString, "grant", "out">;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        place: z.ZodString;
      },
      z.core.$strict
    >,
    "BOOK",
    readonly [
      "NOT_FOUND",
      "DOCUMENT_LOST",
      "GRANT_EXPIRED",
      "DISK_FULL",
      "PLACE_READ_ONLY",
      "PLACE_GONE",
      "DISK_ERROR",
    ]
  >;
};
