import { useEffect, useRef } from "react";
import type { Turn } from "#core/dossiers/photos/turn";

interface PhotoPreviewProps {
  /** A JPEG in base64. */
  readonly jpeg: string;
  readonly turn: Turn;
}

/** A photo painted from its bytes: the page loads no picture but its own, so none is given an address. */
export function PhotoPreview({ jpeg, turn }: PhotoPreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let wanted: "wanted" | "gone" = "wanted";
    void bitmapOf(jpeg).then((bitmap) => {
      if (wanted === "wanted" && canvas.current !== null) paint(canvas.current, bitmap);
      bitmap.close();
    });
    return () => {
      wanted = "gone";
    };
  }, [jpeg]);
  return <canvas ref={canvas} aria-hidden="true" data-turn={turn} />;
}

function bitmapOf(jpeg: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(jpeg), (sign) => sign.codePointAt(0) ?? 0);
  return createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
}

function paint(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
}
