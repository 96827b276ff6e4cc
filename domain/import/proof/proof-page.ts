import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'
import { type ProofFact, proofFacts, verdictOf } from '#domain/import/proof/proof-facts.ts'

/** Light and dark, readable from 320 px on. */
const STYLE = `
:root{color-scheme:light dark;--text:#1b1b1b;--soft:#555;--line:#c9c9c9;--ground:#fff;--good:#0b5d2c;--bad:#9b1c1c}
@media (prefers-color-scheme:dark){:root{--text:#ececec;--soft:#b3b3b3;--line:#4a4a4a;--ground:#161616;--good:#8fe0ad;--bad:#ffb0a8}}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
.about{color:var(--soft);font-size:.9rem;margin:.25rem 0}
.verdict{padding:.5rem 1rem;border-inline-start:.3rem solid;font-size:1.1rem}
.good{color:var(--good)}
.bad{color:var(--bad)}
ul{list-style:none;margin:0;padding:0}
ul ul{padding-inline-start:1.25rem}
li{border-bottom:1px solid var(--line);padding:.35rem 0}
li:last-child{border:0}
summary{cursor:pointer;font-weight:600}
summary:focus-visible{outline:.15rem solid currentColor;outline-offset:.15rem}
`

/**
 * The proof as a page for people, faults first: one HTML file without script, that asks no other host for anything. All
 * texts of the export are escaped.
 */
export function proofPage(proof: ImportProof): string {
  const title = escapeHtml(`Proof of the import of ${proof.name}`)
  const at = new Date(proof.madeAt).toISOString()
  const verdict = escapeHtml(verdictOf(proof))
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="about">Import ${proof.batchId}, ${escapeHtml(proof.format)}, proven on <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
<p class="verdict ${proof.isClean ? 'good' : 'bad'}"><strong>${verdict}</strong></p>
${faultsFirst(proofFacts(proof)).map(sectionOf).join('\n')}
</main>
</body>
</html>
`
}

const isFaulty = ({ isFault = false, facts }: ProofFact): boolean => isFault || facts.some(isFaulty)
const faultsFirst = (facts: readonly ProofFact[]): ProofFact[] =>
  facts.toSorted((one, other) => Number(isFaulty(other)) - Number(isFaulty(one)))

const sectionOf = (fact: ProofFact): string =>
  `<section><h2>${titleOf(fact).replace(/[.:]$/, '')}</h2>${belowOf(fact) || '<p>Nothing.</p>'}</section>`

function itemOf(fact: ProofFact): string {
  const { isFault = false, facts } = fact
  if (facts.length === 0) return `<li dir="auto">${titleOf(fact)}${belowOf(fact)}</li>`
  const summary = `<summary dir="auto"${isFault ? ' class="bad"' : ''}>${titleOf(fact)}</summary>`
  return `<li><details${isFault ? ' open' : ''}>${summary}${belowOf(fact)}</details></li>`
}

const titleOf = ({ line, title = line }: ProofFact): string => escapeHtml(title)

function belowOf({ about = [], facts }: ProofFact): string {
  const details = about.map((one) => `<p class="about" dir="auto">${escapeHtml(one)}</p>`).join('')
  return facts.length === 0 ? details : `${details}<ul>${faultsFirst(facts).map(itemOf).join('\n')}</ul>`
}
