import { describe, expect, it } from "vitest";
import { isPageAddress, pageFile } from "#main/shell/page-address";

describe("addresses of the page", () => {
  it.each([
    ["app://so-thi-dua/index.html", "/trang/index.html"],
    ["app://so-thi-dua/index.html?x=1#/registry", "/trang/index.html"],
    ["app://so-thi-dua/assets/a%20b.js", "/trang/assets/a b.js"],
    ["app://so-thi-dua/assets/../index.html", "/trang/index.html"],
  ])("%s is %s", (address, file) => {
    expect(pageFile("/trang", address)).toBe(file);
  });

  it.each([
    "app://so-thi-dua/",
    "app://so-thi-dua/..%2f..%2fetc%2fpasswd",
    "app://so-thi-dua/%2e%2e/%2e%2e/etc/passwd%00.html",
    "app://so-thi-dua/..%5c..%5cwindows%5cwin.ini",
    "app://so-thi-dua/%",
    "app://khac/index.html",
    "app://so-thi-dua@khac/index.html",
    "file:///trang/index.html",
    "https://so-thi-dua/index.html",
    "không phải địa chỉ",
  ])("%s is no file of the page", (address) => {
    expect(pageFile("/trang", address)).toBeNull();
  });

  it.each([
    ["app://so-thi-dua/index.html", true],
    ["app://so-thi-dua.khac/index.html", false],
    ["https://so-thi-dua/", false],
    ["about:blank", false],
    ["", false],
  ])("%s is ours: %s", (address, ours) => {
    expect(isPageAddress(address)).toBe(ours);
  });
});
