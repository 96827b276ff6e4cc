import { escapeHtml } from '#domain/document/escape-html.ts'
import { FAULTY_OUTCOMES, type ImportProof } from '#domain/import/proof/import-proof.ts'
import { PROOF_STYLE } from '#domain/import/proof/proof-style.ts'
import { COUNTED_WORDS, countOf, FAULT_WORDS, OUTCOME_WORDS, verdictOf } from '#domain/import/proof/proof-words.ts'

type Cell = string | number

/**
 * The proof as a page for people: one HTML file without script, that asks no other host for anything. All texts of the
 * export are escaped.
 */
export function proofPage(proof: ImportProof): string {
  const { summary, name, format, madeAt } = proof
  const title = `Proof of the import of ${name}`
  const verdict = verdictOf({ isClean: proof.isClean, ...summary })
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${PROOF_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="about">Import ${proof.batchId}, ${escapeHtml(format)}, proven on <time datetime="${new Date(madeAt).toISOString()}">${new Date(madeAt).toISOString().slice(0, 16).replace('T', ' ')} UTC</time></p>
<p class="verdict ${proof.isClean ? 'good' : 'bad'}"><strong>${escapeHtml(verdict)}</strong></p>
${storiesPart(proof)}
${countsPart(proof)}
${faultsPart(proof)}
${addressesPart(proof)}
${namedPart(proof)}
${changedPart(proof)}
</main>
</body>
</html>
`
}

function storiesPart({ summary: { stories, outOfOrder } }: ImportProof): string {
  const rows: [string, number][] = [
    ['In the export', stories.inExport],
    ['Records made of it', stories.staged],
    ['Here', stories.here],
    ['Public here', stories.public],
    ['Drafts here', stories.drafts],
    ['Changed here since, not compared', stories.changedHere],
    ['With something unexplained', stories.withFaults],
    ['Out of their order by date', outOfOrder],
  ]
  return section('Stories and pages', table('Stories and pages', ['', 'Number'], rows, 1))
}

function countsPart({ summary: { counts } }: ImportProof): string {
  const rows = counts.map(({ what, inExport, staged, here }): Cell[] => [
    COUNTED_WORDS[what],
    inExport ?? 'not counted',
    staged,
    here,
  ])
  const text =
    '<p>Over all stories that were compared. A record may hold more than the text of its story, because galleries and reusable blocks take pictures and words from elsewhere in the export. Numbers may differ where nothing is missing; everything that is missing is named below.</p>'
  return section(
    'What was counted',
    text + table('Counted parts of stories', ['', 'Export', 'Records', 'Here'], rows, 1),
  )
}

function faultsPart({ stories, storiesLeftOut }: ImportProof): string {
  if (stories.length === 0) return section('Unexplained in stories', '<p>Nothing.</p>')
  const items = stories.map(({ importId, headline, path, from, faults }) => {
    const about = [importId, from, path === null ? null : `here ${path}`].filter((part) => part !== null)
    const list = faults.map(
      ({ fault, what, count, samples }) =>
        `<li><b>${escapeHtml(FAULT_WORDS[fault])}</b>: ${escapeHtml(what)} (${count.toLocaleString('en')})${samplesOf(samples)}</li>`,
    )
    return `<li><h3 dir="auto">${escapeHtml(headline) || 'Without a headline'}</h3><p class="about">${about.map(escapeHtml).join(' · ')}</p><ul>${list.join('')}</ul></li>`
  })
  const more =
    storiesLeftOut > 0
      ? `<p>${countOf(storiesLeftOut, 'more story has', 'more stories have')} something unexplained.</p>`
      : ''
  return section('Unexplained in stories', `<ul class="stories">${items.join('\n')}</ul>${more}`)
}

function addressesPart({ addresses, addressFile, summary }: ImportProof): string {
  const parts = addresses.map(({ outcome, count, samples }) => {
    const isFault = FAULTY_OUTCOMES.includes(outcome)
    const rows = samples.map(({ from, status, to, why }): Cell[] => [from, status, to ?? '', why])
    const title = `${OUTCOME_WORDS[outcome]}: ${count.toLocaleString('en')}`
    const head = ['Old address', 'Answer', 'Leads to', 'What it was']
    return `<details${isFault ? ' open' : ''}><summary${isFault ? ' class="bad"' : ''}>${escapeHtml(title)}</summary>${table(OUTCOME_WORDS[outcome], head, rows, 0)}${count > samples.length ? `<p>${countOf(count - samples.length, 'more')}</p>`.replace(/mores?/, 'more') : ''}</details>`
  })
  const all = `<p>${countOf(summary.addresses.total, 'old address', 'old addresses')}; all of them are in ${escapeHtml(addressFile)}.</p>`
  return section('Old addresses', all + parts.join('\n'))
}

function namedPart({ named }: ImportProof): string {
  if (named.length === 0) return section('Changed or lost by name', '<p>Nothing.</p>')
  const rows = named.map(({ what, count, stories, samples }): Cell[] => [what, count, stories, samples.join(' · ')])
  return section(
    'Changed or lost by name',
    table('Changed or lost by name', ['What', 'Times', 'Stories', 'Samples'], rows, 0),
  )
}

function changedPart({ changedHere }: ImportProof): string {
  if (changedHere.length === 0) return ''
  const rows = changedHere.map(({ headline, importId, why }): Cell[] => [headline, importId, why])
  return section('Changed here since', table('Stories changed here since', ['Headline', 'Id', 'Why'], rows, 0))
}

const section = (title: string, inner: string): string => `<section><h2>${escapeHtml(title)}</h2>${inner}</section>`

const samplesOf = (samples: readonly string[]): string =>
  samples.length === 0
    ? ''
    : `<ul class="samples">${samples.map((one) => `<li dir="auto">${escapeHtml(one)}</li>`).join('')}</ul>`

/** A table that scrolls by itself where it is wider than the page; `heads` of its first columns name the rows. */
function table(label: string, head: string[], rows: Cell[][], heads: number): string {
  const th = head.map((one) => (one === '' ? '<td></td>' : `<th scope="col">${escapeHtml(one)}</th>`)).join('')
  const body = rows.map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, at < heads)).join('')}</tr>`).join('\n')
  return `<div class="wide" role="region" aria-label="${escapeHtml(label)}" tabindex="0"><table><thead><tr>${th}</tr></thead><tbody>${body}</tbody></table></div>`
}

function cellHtml(value: Cell, isHead: boolean): string {
  const text = typeof value === 'number' ? value.toLocaleString('en') : escapeHtml(value)
  if (isHead) return `<th scope="row">${text}</th>`
  return typeof value === 'number' ? `<td class="number">${text}</td>` : `<td dir="auto">${text}</td>`
}
