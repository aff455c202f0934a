/**
 * `npm run bench:report`: makes the README's table, and the bar chart beside this file, of what `npm run bench` measured.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const { results } = JSON.parse(readFileSync(join(folder, "results.json"), "utf8"));
const wanted = [
  "is, documented answers",
  "is, one shape",
  "is, 64 key sets",
  "validate, 64 key sets",
  "invalid, all issues",
];
const columns = wanted.filter((column) => Object.values(results).every(({ ratios }) => column in ratios));
const rows = Object.values(results).map(({ title, strings = "", ratios, gzip }) => ({
  title,
  strings,
  gzip,
  ratios: columns.map((column) => ratios[column].ratio),
}));
const show = (ratio) => ratio.toFixed(ratio < 0.01 ? 3 : ratio < 1 ? 2 : ratio < 9.95 ? 1 : 0);

/** The lines between the marks in the README. */
export const table = [
  `| | ${columns.join(" | ")} | \`user\` bundled, gzip | forms of strings |`,
  `| --- | ${columns.map(() => "---").join(" | ")} | --- | --- |`,
  ...rows.map(
    ({ title, strings, ratios, gzip }) =>
      `| ${title} | ${ratios.map(show).join(" | ")} | ${(gzip / 1000).toFixed(1)} kB | ${strings} |`,
  ),
].join("\n");

/** Bars on a logarithmic scale: what is ten times as fast is one step longer. */
export function drawChart() {
  const [left, width, line, gap] = [190, 420, 16, 14];
  const most = Math.max(...rows.flatMap(({ ratios }) => ratios));
  const least = Math.min(...rows.flatMap(({ ratios }) => ratios)) / 1.5;
  const scale = (ratio) => (Math.log(ratio / least) / Math.log(most / least)) * width;
  const text = (x, y, content, more = "") => `<text x="${x}" y="${y}"${more}>${content}</text>`;
  const parts = [];
  let top = 24;
  for (const [index, column] of columns.entries()) {
    parts.push(text(0, top, column, ' class="head"'));
    top += 8;
    for (const { title, ratios } of rows) {
      const ratio = ratios[index];
      const length = Math.max(1, scale(ratio)).toFixed(1);
      parts.push(
        text(left - 8, top + 12, title, ' text-anchor="end"'),
        `<rect x="${left}" y="${top + 2}" width="${length}" height="${line - 4}"${title.startsWith("graphdown") ? ' class="own"' : ""}/>`,
        text(left + Number(length) + 5, top + 12, `${show(ratio)} ×`),
      );
      top += line;
    }
    top += gap + 12;
  }
  const style =
    "text { font: 11px system-ui, sans-serif; fill: #57606a } .head { font-weight: 600 } rect { fill: #8c959f } .own { fill: #0969da }" +
    " @media (prefers-color-scheme: dark) { text { fill: #9198a1 } rect { fill: #656c76 } .own { fill: #4493f8 } }";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 60} ${top}" role="img" aria-label="Speed of validators">`,
    `<style>${style}</style>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) {
  const readme = join(folder, "../../README.md");
  const marks = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;
  writeFileSync(
    readme,
    readFileSync(readme, "utf8").replace(marks, (_, start, end) => `${start}\n${table}\n\n${end}`),
  );
  writeFileSync(join(folder, "results.svg"), drawChart());
}
