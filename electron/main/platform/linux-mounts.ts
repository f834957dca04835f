/** One line of /proc/self/mountinfo. */
export interface Mount {
  readonly id: string;
  /** `8:17`, device numbers. */
  readonly device: string;
  readonly mountPoint: string;
  readonly fileSystem: string;
  readonly source: string;
}

/** Reads /proc/self/mountinfo (man 5 proc); blanks in names are written `\040`. */
export function parseMountInfo(text: string): readonly Mount[] {
  return text.split("\n").flatMap((line) => {
    const [left, right] = line.split(" - ");
    const [id, , device, , mountPoint] = left?.split(" ") ?? [];
    const [fileSystem, source] = right?.split(" ") ?? [];
    if (id === undefined || device === undefined || mountPoint === undefined || fileSystem === undefined)
      return [];
    return [{ id, device, mountPoint: unescape(mountPoint), fileSystem, source: unescape(source ?? "") }];
  });
}

function unescape(text: string): string {
  const bytes = text.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return bytes === text ? text : Buffer.from(bytes, "latin1").toString("utf8");
}

/** The mount a real path lies on: the longest mount point above it; of two on one point, the later. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | undefined {
  let best: Mount | undefined;
  for (const mount of mounts) {
    const point = mount.mountPoint === "/" ? "/" : `${mount.mountPoint}/`;
    const holds = `${path}/`.startsWith(point);
    if (holds && (best === undefined || mount.mountPoint.length >= best.mountPoint.length)) best = mount;
  }
  return best;
}

const networkFileSystems =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|9p|glusterfs|lustre|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|s3fs|curlftpfs|smbnetfs|glusterfs|google-drive-ocamlfuse|onedriver))$/;

/** Whether files under this mount lie on another machine. */
export function isNetworkMount(mount: Mount): boolean {
  return networkFileSystems.test(mount.fileSystem);
}
