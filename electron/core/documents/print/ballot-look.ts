/** Paper and margins. A half page has its margins inside, since the sheet is cut. */
export const ballotPages = {
  A4: "@page{size:210mm 297mm;margin:13mm 15mm 12mm 20mm}.ballot+.ballot{break-before:page}.behind{position:fixed}",
  HALF: "@page{size:210mm 148mm;margin:0}.ballot{padding:8mm 12mm 6mm 16mm}.behind{position:fixed}",
  SHEET:
    "@page{size:210mm 297mm;margin:0}.ballot{padding:8mm 12mm 6mm 16mm}" +
    ".sheet{height:296mm;overflow:hidden}.sheet+.sheet{break-before:page}" +
    ".half{height:148mm;overflow:hidden;position:relative}.half:first-child{border-bottom:.3mm dashed #777}",
} as const;

/** Style sheet of a ballot; a table's head stands on every page it reaches, with how many may be chosen. */
export const ballotLook = `
*{box-sizing:border-box}
html{font-family:Print;font-size:12pt;line-height:1.3;color:#000}
body,p,h1{margin:0}
.mark{text-align:center;font-weight:600;font-size:10.5pt;margin-bottom:2mm}
.behind{position:absolute;top:40%;left:0;right:0;text-align:center;font-size:66pt;font-weight:700;color:#ebebeb;transform:rotate(-24deg);z-index:-1}
header{display:grid;grid-template-columns:62mm 1fr;column-gap:4mm;text-align:center;margin-bottom:3mm}
.body{font-weight:700;font-size:11pt}
.country{font-weight:700;font-size:11.5pt}
.motto{font-weight:700}
.rule{height:.3mm;background:#000;margin:1mm auto 0;width:52mm}
.body+.rule{width:20mm}
.stamp{margin:3mm auto 0;width:40mm;height:22mm;border:.3mm dashed #888;border-radius:1mm;color:#555;font-size:10pt;display:flex;align-items:flex-end;justify-content:center;padding-bottom:1mm}
h1{font-size:17pt;letter-spacing:.04em;margin-top:4mm;line-height:1.2}
.round{font-weight:700;font-size:12.5pt}
.meeting{font-size:11pt}
table{width:100%;border-collapse:collapse;margin-top:2.5mm}
th,td,.body{text-wrap:balance}
th,td{border:.3mm solid #000;padding:1.4mm 1.6mm}
th{font-size:10.5pt;font-weight:600;line-height:1.2}
th.caption{border:0;text-align:left;font-size:12pt;font-weight:700;padding:1mm 0 1.4mm}
tr{break-inside:avoid}
tbody td{height:9mm}
.number{width:11mm;text-align:center}
.award{width:46mm;font-size:11pt}
.box{width:22mm}
.dense tbody td{height:7mm;padding-top:.6mm;padding-bottom:.6mm;font-size:11pt;line-height:1.2}
.dense td.award{font-size:10.5pt}
.how{margin-top:2.5mm;font-size:11pt;break-inside:avoid}
`;
