/** What a file may start when it is opened; each has its word for the refusal. */
export type DangerousKind = "PROGRAM" | "SCRIPT" | "SHORTCUT" | "MACRO" | "IMAGE_OF_DISK" | "SETTINGS";

const endings: Readonly<Record<DangerousKind, string>> = {
  PROGRAM:
    "exe com scr pif cpl msi msp mst msix msixbundle appx appxbundle appinstaller dll ocx sys drv jar jnlp " +
    "apk app gadget xll application appref-ms appimage run bin deb rpm",
  SCRIPT:
    "bat cmd ps1 ps1xml ps2 ps2xml psc1 psc2 psm1 psd1 psrc vb vbe vbs vbscript js jse mjs ws wsf wsc wsh sct " +
    "hta htc html htm xhtml mht mhtml svg py pyc pyw pyz pyzw rb pl php sh bash csh ksh chm hlp msc msh msh1 " +
    "msh2 shs shb ahk au3 tcl lua",
  SHORTCUT: "lnk url website desktop webloc scf library-ms search-ms searchconnector-ms",
  MACRO:
    "docm dotm xlsm xltm xlam xlsb xla pptm potm ppam ppsm sldm pub mdb accdb accde mde slk iqy oqy dqy rqy odc",
  IMAGE_OF_DISK: "iso img vhd vhdx udf dmg",
  SETTINGS: "reg inf ins isp theme themepack deskthemepack settingcontent-ms diagcab diagcfg diagpkg job rdp",
};

const kindOfEnding: ReadonlyMap<string, DangerousKind> = new Map(
  (Object.keys(endings) as DangerousKind[]).flatMap((kind) =>
    endings[kind].split(" ").map((ending) => [ending, kind] as const),
  ),
);

/** Signs nobody sees: control, zero-width and direction marks, with which an ending can be disguised. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

/**
 * What a file of this name may start, or null where opening it shows it and no more. The last ending decides, as
 * Windows reads it: trailing dots and blanks fall away, an alternate stream (`a.txt:b.exe`) counts by its own
 * ending. A paper that may start something is kept and packed, never opened from here.
 */
export function dangerOf(fileName: string): DangerousKind | null {
  const seen = fileName.normalize("NFKC").replace(unseen, "").toLowerCase();
  for (const part of seen.split(/[:/\\]/)) {
    const plain = part.replace(/[.\s]+$/u, "");
    const ending = plain.slice(plain.lastIndexOf(".") + 1).trim();
    const kind = plain.includes(".") ? kindOfEnding.get(ending) : undefined;
    if (kind !== undefined) return kind;
  }
  return null;
}

/** Whether a paper of this name may be opened with the program the machine has for it. */
export function openingOf(fileName: string): "ALLOWED" | "REFUSED" {
  return dangerOf(fileName) === null ? "ALLOWED" : "REFUSED";
}
