import type { ReactNode } from "react";
import "./page.css";

interface PageProps {
  /** A `PageHead`. */
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** A `Drawer` or nothing; it stands beside the list and never covers it. */
  readonly drawer?: ReactNode;
}

/** One screen of the work area: head on top, body that takes the height, drawer at the right. */
export function Page({ head, children, drawer }: PageProps) {
  const open = drawer !== undefined && drawer !== null && drawer !== false;
  return (
    <div className="ui-page" data-with-drawer={open ? true : undefined}>
      <div className="ui-page-main">
        {head}
        <div className="ui-page-body">{children}</div>
      </div>
      {drawer}
    </div>
  );
}
