/**
 * The briefing as a web page: one column, read on a phone as well as at a desk, light or dark as the reader's system is,
 * and printed in black. The elements are those of the printed briefing (briefing/html); only their dress is another.
 */
export const webStyle = `
:root {
  color-scheme: light dark;
  --ink: #1a1a1a; --quiet: #595959; --hair: #d9d5cd; --ground: #fdfcfa; --panel: #f4f2ed; --accent: #0b5a5e; --alarm: #8f2400;
  --quote: #e69f00; --quote-line: #c47a00; --quote-ink: #7a4700;
  --claim: #56a6dc; --claim-line: #0072b2; --claim-ink: #00507d;
  --other: #cc79a7; --other-line: #a1487b; --other-ink: #7d2f5c;
  --serif: 'Source Serif 4', Charter, 'Bitstream Charter', Cambria, Georgia, 'Noto Naskh Arabic', 'Noto Serif CJK SC', 'Songti SC', serif;
  --sans: Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif;
  --gutter: 3.25rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e9e6e0; --quiet: #a9a59d; --hair: #3b3a37; --ground: #191918; --panel: #242422; --accent: #6cc3c6; --alarm: #ff9d85;
    --quote-line: #e0a030; --quote-ink: #f0bd62; --claim-line: #62b0e8; --claim-ink: #8cc8f2; --other-line: #d58ab5; --other-ink: #e6aacb;
  }
}
* { box-sizing: border-box; }
html { font: 1.0625rem/1.6 var(--serif); color: var(--ink); background: var(--ground); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.5rem 5rem calc(1.5rem + var(--gutter)); overflow-wrap: break-word; }
p, ul, ol, pre, figure, blockquote, table, dl { margin: 0 0 0.8rem; }
a { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { background: color-mix(in srgb, var(--accent) 16%, transparent); scroll-margin-top: 1rem; }
img { max-width: 100%; height: auto; }
hr { border: 0; border-top: 1px solid var(--hair); margin: 1.5rem 0; }
pre { overflow-x: auto; background: var(--panel); padding: 0.7rem 0.9rem; font-size: 0.85em; line-height: 1.5; white-space: pre-wrap; }
code { font-size: 0.88em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
h1 { font-weight: 600; font-size: clamp(1.8rem, 6vw, 2.6rem); letter-spacing: -0.012em; margin: 0 0 0.8rem; }
h2 { font-weight: 600; font-size: 1.5rem; margin: 0 0 1rem; padding-top: 1.2rem; border-top: 1px solid var(--hair); }
h3 { font: 600 1.1rem/1.3 var(--sans); margin: 1.6rem 0 0.5rem; }
h4, h5, h6 { font: 600 1rem/1.35 var(--sans); margin: 1.3rem 0 0.4rem; }
.small, .origin, .counts, .byline, .label, .handling, .imprint, .ledger, .number, .tag, .scale, .missing, .type, .kind { font-family: var(--sans); font-size: 0.8rem; line-height: 1.5; }
.small, .origin, .counts, .type, .quiet, .exact, .about { color: var(--quiet); }
.label { color: var(--accent); font-weight: 600; }
.missing { color: var(--alarm); font-weight: 600; }

.title { padding: 1.5rem 0 1rem; }
.handling { font-weight: 700; letter-spacing: 0.06em; position: sticky; top: 0; z-index: 1; background: var(--ground); padding: 0.35rem 0; margin-bottom: 1.5rem; }
.bottom-line, .lead { font-size: 1.25rem; line-height: 1.45; white-space: pre-line; }
.bottom-line { border-inline-start: 4px solid var(--accent); padding-inline-start: 1rem; margin: 1.2rem 0; }
.imprint dl { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; }
.imprint dt, .ledger dt { color: var(--quiet); font-size: 0.72rem; }
.imprint dd, .ledger dd { margin: 0; }
.contents { font-family: var(--sans); font-size: 0.9rem; }
.contents ol { list-style: none; padding: 0; margin: 0; }
.contents ol ol { padding-inline-start: 1.1rem; font-size: 0.93em; }
.contents a { display: block; padding: 0.18rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.section { margin-top: 2.6rem; }

.item { position: relative; margin-bottom: 1.3rem; }
.item > p { margin-bottom: 0.35rem; }
.number, .tag, [data-p]::before { position: absolute; left: calc(-1 * var(--gutter)); width: calc(var(--gutter) - 0.8rem); text-align: right; direction: ltr; }
.number, .tag { font-weight: 700; line-height: 1.7rem; color: var(--quiet); }
.number-quote { color: var(--quote-ink); } .number-claim { color: var(--claim-ink); } .number-passage { color: var(--other-ink); }
.words, .exact, .bottom-line { white-space: pre-line; }
.exact { font-size: 0.93em; line-height: 1.5; }
.place { color: var(--accent); }
.judgment > .number { font: 600 1.4rem/1.6rem var(--serif); color: var(--accent); }
.judged { font-size: 1.18rem; line-height: 1.4; font-weight: 600; }
.reason { font-size: 0.97rem; }
.evidence, .passage { margin: 1.2rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--other-line); }
.evidence-quote { border-inline-start-color: var(--quote-line); }
.evidence-claim { border-inline-start-color: var(--claim-line); border-inline-start-style: double; }
.evidence .words { font-size: 1.1rem; line-height: 1.5; margin: 0 0 0.3rem; }
.passage { border-inline-start-color: var(--hair); }
.kind { font-weight: 600; color: var(--ink); }
.speaker + .speaker { margin-top: 2rem; }
.who h3 { display: inline; }
.who { margin-bottom: 0.3rem; }
.note { background: var(--panel); padding: 0.6rem 0.9rem; font-size: 0.93em; border-radius: 3px; }
.note > :last-child, blockquote > :last-child { margin-bottom: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1.2rem; }
.evidence blockquote { padding: 0; }
li > p { margin-bottom: 0.35rem; }
.ledger { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.4rem 1rem; padding: 0.5rem 0; border: solid var(--hair); border-width: 1px 0; }
.hint { color: var(--quiet); white-space: nowrap; }

.table, .text table, .scale table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.45; }
.table { table-layout: fixed; overflow-wrap: anywhere; }
caption { text-align: start; font: 600 0.85rem/1.5 var(--sans); color: var(--accent); padding-bottom: 0.3rem; }
th, td { text-align: start; vertical-align: top; padding: 0.45rem 0.9rem 0.45rem 0; border-bottom: 1px solid var(--hair); }
thead th { font: 600 0.75rem/1.4 var(--sans); color: var(--quiet); border-bottom: 2px solid var(--hair); }
tbody th { font-weight: 600; }
td > :last-child, th > :last-child { margin-bottom: 0; }
td p, th p { margin-bottom: 0.2rem; }
.scales { display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin-top: 1rem; }
.scale { width: 100%; } .scale.half { flex: 1 1 14rem; width: auto; }
.scale th, .scale td { color: var(--quiet); font-weight: 400; padding-block: 0.2rem; font-size: 0.8rem; }
.scale .used > * { color: var(--ink); } .scale .used > th { font-weight: 700; }
.range { width: 35%; vertical-align: middle; }
.bar { display: block; height: 5px; background: var(--panel); } .bar > span { display: block; height: 100%; background: var(--quiet); } .used .bar > span { background: var(--accent); }

article { margin-top: 3rem; }
article h3 { font-size: 1.25rem; margin-top: 0; }
article header .tag { line-height: 1.6rem; }
.text { position: relative; }
.text .spaced { white-space: pre-wrap; }
[data-p]::before { content: attr(data-p); font: 400 0.68rem/1.7rem var(--sans); color: var(--quiet); }
.passage [data-p]::before { content: none; }
.mark { color: inherit; background: color-mix(in srgb, var(--other) 22%, transparent); text-decoration: underline double 1px var(--other-line); text-decoration-skip-ink: none; text-underline-offset: 0.2em; }
.mark-quote { background: color-mix(in srgb, var(--quote) 22%, transparent); text-decoration: underline solid 2px var(--quote-line); }
.mark-claim { background: color-mix(in srgb, var(--claim) 24%, transparent); text-decoration: underline wavy 1px var(--claim-line); }
.lane-1 { text-underline-offset: 0.36em; } .lane-2 { text-underline-offset: 0.52em; }
.small .mark { color: var(--ink); padding: 0 0.2em; }
.at { font: 600 0.68em/0 var(--sans); margin-inline-start: 0.1em; unicode-bidi: isolate; }
.at a, a[class^='number-'] { text-decoration: none; } .at a:hover, a[class^='number-']:hover { text-decoration: underline; }
.call { font: italic 0.75em/0 var(--serif); }
.notes { list-style: none; padding: 0.6rem 0 0; border-top: 1px solid var(--hair); font-size: 0.88rem; }
.notes .call { font-size: 1em; margin-inline-end: 0.4em; }
:is(:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb)):is(.words, .text, .said) { font-size: 1.12em; }
@media screen { a + .address { display: none; } }

@media screen and (max-width: 40rem) {
  :root { --gutter: 2.1rem; }
  body { padding: 1rem 1rem 4rem calc(0.6rem + var(--gutter)); }
  .number, .tag, [data-p]::before { width: calc(var(--gutter) - 0.5rem); }
  .ledger { grid-template-columns: 1fr 1fr; } .ledger > div { grid-area: auto !important; }
  .table colgroup { display: none; }
  .table caption, .table, .table tbody, .table tr, .table td, .table tbody th { display: block; }
  .table thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .table tr { border-bottom: 1px solid var(--hair); padding: 0.5rem 0; }
  .table td, .table tbody th { border: 0; padding: 0.1rem 0; }
}
@media print {
  :root { --ink: #000; --ground: #fff; --panel: #f4f2ed; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0 0 0 var(--gutter); }
  .handling { position: static; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  .item, .evidence, tr, .scale { break-inside: avoid; } .long { break-inside: auto; }
  thead { display: table-header-group; }
  .mark, .bar > span, .bar { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`
