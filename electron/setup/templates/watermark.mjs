// Large pale words behind the text of papers from books that are not an office's own, as Word draws them (VML).

/** @type {[condition: string, words: string][]} */
const words = [
  ["isSample", "SỔ MẪU"],
  ["isTraining", "TẬP DƯỢT"],
];

/** @param {string} inner */
const paragraph = (inner) =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r>${inner}</w:r></w:p>`;
/** @param {string} name */
const tag = (name) => paragraph(`<w:t>{${name}}</w:t>`);

/** @param {string} text @param {string} id */
function picture(text, id) {
  return paragraph(
    `<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" ` +
      `path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>` +
      `<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>` +
      `<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>` +
      `<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>` +
      `<v:textpath on="t" fitshape="t"/></v:shapetype>` +
      `<v:shape id="${id}" o:spid="${id}" type="#_x0000_t136" alt="${text}" ` +
      `style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:110pt;rotation:315;z-index:-251658752;` +
      `mso-position-horizontal:center;mso-position-horizontal-relative:margin;` +
      `mso-position-vertical:center;mso-position-vertical-relative:margin" ` +
      `fillcolor="#e4e4e4" stroked="f"><v:fill opacity=".6"/>` +
      `<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold" string="${text}"/>` +
      `</v:shape></w:pict>`,
  );
}

/**
 * Puts the conditional watermarks into each header of a made template.
 * @param {import("pizzip")} zip
 */
export function addWatermarks(zip) {
  for (const name of Object.keys(zip.files)) {
    if (!/^word\/header\d+\.xml$/.test(name)) continue;
    const inner = words
      .map(([condition, text], place) => {
        const id = `PowerPlusWaterMarkObject${place}`;
        return tag(`#${condition}`) + picture(text, id) + tag(`/${condition}`);
      })
      .join("");
    const header = zip.file(name)?.asText() ?? "";
    zip.file(name, header.replace("</w:hdr>", `${inner}</w:hdr>`));
  }
}
