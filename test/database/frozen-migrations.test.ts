import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { migrations } from "#main/book/database/migrations";

/** SHA-256 of every migration a delivered program has run. One that must be corrected is a new migration. */
const delivered = [
  "5f9513771e5ee4806fff9342d6df325a1dcd0bd03e9a6b4b3e2dc92767b903f8",
  "1cb642a0088d0fab6cfa6b14d0d939c7677d5a3f1bc2ab16008ae3adf06549d8",
  "4e4b1d318c0a35a2bc42980bddbf6a9cef2ae5db1057546df292b57505551f91",
  "a8dfea0897b0279bba8229ef6149d354e438d05ed95bc5ff32d8fc397193c06c",
  "6171cb13ca0836f865814294946f2f9beab72161ea8d885039c105f266d5c6b4",
  "c4a7b9d18e4abc7794984bb2aceefc8b68b08c3d15c91e7f1107a7c37541f31a",
  "4bc32c7180d02da3ea76d260677b0b69a68d6ea31e51f9742f052ae0da6c0df1",
] as const;

it.each(delivered.map((digest, place) => ({ version: place + 1, digest })))(
  "keeps migration $version as it was delivered",
  ({ version, digest }) => {
    const migration = migrations.find((candidate) => candidate.version === version);
    expect(
      createHash("sha256")
        .update(migration?.sql ?? "")
        .digest("hex"),
    ).toBe(digest);
  },
);
