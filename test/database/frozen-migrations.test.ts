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
  "b420f4d999cac9bd42fdd920f85ef648d4645601798d98d3a39229ac1fe46158",
  "2a3471fb7baf5a42f4cef9ac17b661cd3ea9eb3c999831a8b804de2ec59fec4d",
  "f5529438f60599e93d0e0e664c0b9abf3e1f2ad6598ad21e8f4607cc34c2bb48",
  "380d129a05aba51ccd859044cd66c04454e06fb32d5cb2a8e529fd790fb3dd82",
  "f74e65ee0fb3dba2ec4e38fac8855969e05f915f86911b34f883dabb3fe00f2b",
  "1374471fafd9bb5e5332bccca6d3390729eedcf667ec24148c75bf2845d83b13",
  "ad12f323b671836437d7d4790f0144fe0d7e699649d2f961c95d8b53e1118fd1",
  "11f6b1861708c648a82a91c275820198833818bd282d2f9f21f889e0bc701f5a",
  "25931766941a36d079ad713126d3a9edb5213bfaaa707e18830935e02d186334",
  "adff13eaf9588a06643fbc787fcf446913512d28caa956fb61d24467afc3da59",
  "1d7a658b05d37db491fa64b0a2009a63a00903f3349faa8b0081b511efc8f17c",
  "c7509675042b52717a6496b289e0200ace2aeee383098d5197aaa57c2113296e",
  "2badd22640fba7cdb7eb8a2f87c1e12b3d603c9b7b454ebb13fe6724907c6074",
  "931017812a967708be0bb9b8d646ddee5422aafef0f9a69871c804fafd2a7ecb",
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
