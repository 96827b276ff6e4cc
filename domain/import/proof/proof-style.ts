/** Style sheet of the page of a proof: light and dark, readable from 320 px on. */
export const PROOF_STYLE = `
:root{color-scheme:light dark;--text:#1b1b1b;--soft:#555;--line:#c9c9c9;--ground:#fff;--good:#0b5d2c;--good-ground:#e5f4ea;--bad:#9b1c1c;--bad-ground:#fdeaea}
@media (prefers-color-scheme:dark){:root{--text:#ececec;--soft:#b3b3b3;--line:#4a4a4a;--ground:#161616;--good:#8fe0ad;--good-ground:#12301d;--bad:#ffb0a8;--bad-ground:#3a1717}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:0;overflow-wrap:anywhere}
.about{color:var(--soft);font-size:.875rem;margin:.25rem 0;overflow-wrap:anywhere}
.verdict{padding:.75rem 1rem;border-inline-start:.3rem solid;font-size:1.1rem}
.good{color:var(--good);background:var(--good-ground)}
.verdict.bad{background:var(--bad-ground)}
.bad{color:var(--bad)}
.wide{overflow-x:auto}
.wide:focus-visible,summary:focus-visible{outline:.15rem solid currentColor;outline-offset:.15rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
td{overflow-wrap:anywhere;min-width:4rem}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}
ul.stories{list-style:none;padding:0}
ul.stories>li{border-bottom:1px solid var(--line);padding:.75rem 0}
.samples{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
`
