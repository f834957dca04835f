import type { Page } from "playwright-core";

/** Places that scroll sideways on purpose: columns of months, states or targets. */
const scrollsSideways = [".matrix-frame", "[data-testid=board]"];

/**
 * What a person would call broken on the window as it stands, one line each: the page scrolls, words are cut with
 * nothing to read the rest by, a button lies outside the window or under something, a list has no room, a word of
 * the program instead of a word of the office.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((sideways) => {
    const slack = 1.5;
    const faults = new Set<string>();
    const nameOf = (element: Element) => {
      const words = (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> "${words}"`;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest(".ui-only-spoken, [inert]") === null &&
      getComputedStyle(element).clipPath === "none";
    const ancestorsOf = function* (element: Element) {
      for (let above = element.parentElement; above !== null; above = above.parentElement) yield above;
    };
    const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, "");
    const cuts = (way: string) => way === "hidden" || way === "clip";
    const scrolls = (way: string) => way === "auto" || way === "scroll";
    // A chip is the state itself: cut, it tells nothing at a glance.
    const tellsWhole = (element: Element, words: string) =>
      element.closest(".ui-chip") === null &&
      [element, ...ancestorsOf(element)].some((one) => {
        const told = `${one.getAttribute("title") ?? ""} ${one.getAttribute("aria-label") ?? ""}`;
        return lettersOf(told).includes(lettersOf(words));
      });

    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) faults.add(`the page scrolls sideways: ${root.scrollWidth} px`);
    if (root.scrollHeight > innerHeight) faults.add(`the page scrolls down: ${root.scrollHeight} px`);

    const dialogs = document.querySelectorAll(".mantine-Modal-content, .mantine-Menu-dropdown");
    const top: ParentNode = dialogs[dialogs.length - 1] ?? document;

    // Words that are cut.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = (texts.currentNode.textContent ?? "").replace(/\s+/g, " ").trim();
      const element = texts.currentNode.parentElement;
      if (words === "" || element === null || element.closest("script, style") !== null || !isShown(element))
        continue;
      if (/\b[A-Z]{2,}_[A-Z_]+\b|\bundefined\b|\bNaN\b|\bnull\b|\[object /.test(words))
        faults.add(`a word of the program: "${words.slice(0, 80)}"`);
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      let x = true;
      let y = true;
      for (const frame of [element, ...ancestorsOf(element)]) {
        const { overflowX, overflowY } = getComputedStyle(frame);
        const edge = frame.getBoundingClientRect();
        const wide = box.right > edge.right + slack || box.left < edge.left - slack;
        const high = box.bottom > edge.bottom + 4 || box.top < edge.top - 4;
        const isHeld = frame.matches("button, [role=tab], .ui-chip, h1, h2, h3, th");
        if (x && wide && (cuts(overflowX) || isHeld) && !tellsWhole(element, words))
          faults.add(`cut at its side: ${nameOf(element)}`);
        if (y && high && (cuts(overflowY) || isHeld) && !tellsWhole(element, words))
          faults.add(`cut at its foot: ${nameOf(element)}`);
        if (scrolls(overflowX)) x = false;
        if (scrolls(overflowY)) y = false;
      }
    }
    for (const field of document.querySelectorAll("input")) {
      if (field.value !== "" || field.placeholder === "" || !isShown(field)) continue;
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      const pen = document.createElement("canvas").getContext("2d");
      if (pen === null) continue;
      pen.font = font;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (pen.measureText(field.placeholder).width > room + slack && !tellsWhole(field, field.placeholder))
        faults.add(`hint cut: "${field.placeholder}"`);
    }

    // A column so narrow that its words stand on top of each other.
    for (const cell of document.querySelectorAll(":not(.matrix) > * > tr > :is(td, th)")) {
      const { width, height } = cell.getBoundingClientRect();
      const words = (cell.textContent ?? "").trim();
      if (width < 120 && height > 74 && words.length > 12 && words.length * 9 > width * 3)
        faults.add(`squeezed to ${Math.round(width)} px: ${nameOf(cell)}`);
    }

    // What scrolls: sideways only where months or targets stand, and never in a slit.
    for (const element of document.querySelectorAll("body *")) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const asked = element.matches(sideways.join(", ")) || element.matches("textarea, input");
      if (scrolls(overflowX) && element.scrollWidth > element.clientWidth + slack && !asked)
        faults.add(
          `scrolls sideways: ${nameOf(element)} ${element.scrollWidth} in ${element.clientWidth} px`,
        );
      if (scrolls(overflowY) && element.scrollHeight > element.clientHeight + slack && isShown(element)) {
        if (element.clientHeight < 96 && !element.matches("textarea"))
          faults.add(`a slit of ${element.clientHeight} px for ${element.scrollHeight}: ${nameOf(element)}`);
      }
    }

    // Every control and heading lies in the window, or where one can scroll to it; nothing lies over it.
    const controls =
      "button, a[href], input, select, textarea, [role=tab], [role=option], .mantine-SegmentedControl-label, h1, h2, h3";
    for (const element of top.querySelectorAll(controls)) {
      if (!isShown(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      let left = 0;
      let right = innerWidth;
      let upper = 0;
      let lower = innerHeight;
      let reachX = false;
      let reachY = false;
      for (const frame of ancestorsOf(element)) {
        const { overflowX, overflowY, position } = getComputedStyle(frame);
        const edge = frame.getBoundingClientRect();
        if (overflowX !== "visible" || overflowY !== "visible") {
          left = Math.max(left, edge.left);
          right = Math.min(right, edge.right);
          upper = Math.max(upper, edge.top);
          lower = Math.min(lower, edge.bottom);
        }
        reachX ||= scrolls(overflowX) && frame.scrollWidth > frame.clientWidth;
        reachY ||= scrolls(overflowY) && frame.scrollHeight > frame.clientHeight;
        if (position === "fixed") break;
      }
      const outX = box.left < left - slack || box.right > right + slack;
      const outY = box.top < upper - slack || box.bottom > lower + slack;
      if (outX && !reachX) faults.add(`outside at the side: ${nameOf(element)}`);
      if (outY && !reachY) faults.add(`outside above or below: ${nameOf(element)}`);
      if (outX || outY) continue;
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const label = element.closest("label") ?? element;
      if (hit !== null && !label.contains(hit) && !hit.contains(element))
        faults.add(`covered: ${nameOf(element)} by ${nameOf(hit)}`);
    }
    return [...faults];
  }, scrollsSideways);
}
