import { FAULTY_OUTCOMES, type ImportProof } from '#domain/import/proof/import-proof.ts'
import { COUNTED_WORDS, FAULT_WORDS, OUTCOME_WORDS } from '#domain/import/proof/proof-words.ts'

/** A fact of a proof, and those that belong to it. */
export type ProofFact = {
  /** Line of the terminal; '' where only the page has it. */
  line: string
  /** Words of the page in its place. */
  title?: string
  /** Details, for the page. */
  about?: readonly string[]
  isFault?: boolean
  facts: readonly ProofFact[]
  /** How many of `facts` the terminal prints. */
  printed: number
}

const PRINTED = 10
const COMPARED =
  'Counted over all stories that were compared. A record may hold more than the text of its story, because galleries and reusable blocks take pictures and words from elsewhere in the export. Numbers may differ where nothing is missing; everything that is missing is named below.'

const PAGES =
  'Made as readers get them, and compared with the stories: words and figures in order, dates, bylines, links and where they lead, pictures and their files, and no source of a template.'

/** Facts of a proof in the order in which they are shown: the terminal prints the first of each, the page all. */
export function proofFacts({ summary, addressFile, ...proof }: ImportProof): ProofFact[] {
  const { stories, counts, addresses, outOfOrder } = summary
  const here = `${grouped(stories.public)} public, ${countOf(stories.drafts, 'draft')}, ${grouped(stories.changedHere)} changed here since`
  const found = `${countOf(stories.staged, 'record was', 'records were')} made of the export; ${countOf(stories.withFaults, 'story has', 'stories have')} something unexplained; ${countOf(outOfOrder, 'story stands', 'stories stand')} out of order by date.`
  const named = proof.named.map(({ what, count, stories: of, samples }) =>
    single(`${what}: ${grouped(count)} in ${countOf(of, 'story', 'stories')}`, samples),
  )
  const changed = proof.changedHere.map(({ headline, importId, why }) => single(headline, [`${importId}: ${why}`]))
  const more = proof.storiesLeftOut
  const left = more === 0 ? [] : [`${countOf(more, 'more story has', 'more stories have')} something unexplained.`]
  return [
    {
      line: `${countOf(stories.inExport, 'story or page', 'stories and pages')} in the export, ${grouped(stories.here)} here: ${here}.`,
      about: [found, COMPARED],
      facts: counts.map(countFact),
      printed: counts.length,
    },
    {
      line: `${countOf(addresses.total, 'old address', 'old addresses')}:`,
      about: [`All of them are in ${addressFile}.`],
      facts: proof.addresses.map(outcomeFact),
      printed: proof.addresses.length,
    },
    { line: pagesLine(summary.pages), about: [PAGES], facts: [], printed: 0 },
    ...causesFact(proof.causes),
    { line: `Changed or lost by name: ${countOf(named.length, 'kind')}.`, facts: named, printed: 0 },
    {
      line: '',
      title: 'Unexplained in stories',
      about: left,
      facts: proof.stories.map(storyFact),
      printed: 0,
    },
    { line: '', title: 'Changed here since', facts: changed, printed: 0 },
  ]
}

const grouped = (count: number): string => count.toLocaleString('en')

const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

/** The result in one sentence. */
export function verdictOf({ isClean, summary: { faults, outOfOrder } }: ImportProof): string {
  if (isClean) return 'Nothing is unexplained.'
  const unexplained = `${countOf(faults, 'story or address is', 'stories or addresses are')} unexplained`
  const moved = `${countOf(outOfOrder, 'story stands', 'stories stand')} out of order`
  return `${[...(faults > 0 ? [unexplained] : []), ...(outOfOrder > 0 ? [moved] : [])].join(', and ')}.`
}

function pagesLine(pages: ImportProof['summary']['pages']): string {
  if (pages === null) return 'The public pages were not judged.'
  const kept = pages.kept === 0 ? '' : `, ${grouped(pages.kept)} of them by an earlier proof and unchanged since`
  return `${countOf(pages.judged, 'public page was', 'public pages were')} judged${kept}.`
}

function causesFact(causes: ImportProof['causes']): ProofFact[] {
  if (causes.length === 0) return []
  return [
    {
      line: `Unexplained, by cause: ${countOf(causes.length, 'kind')}.`,
      facts: causes.map(causeFact),
      printed: PRINTED,
    },
  ]
}

function causeFact({ fault, what, count, stories, samples }: ImportProof['causes'][number]): ProofFact {
  const line = `${FAULT_WORDS[fault]}: ${what} (${grouped(count)} in ${countOf(stories, 'story', 'stories')})`
  return { line, isFault: true, facts: samples.map((sample) => single(sample)), printed: 1 }
}

const single = (line: string, about: readonly string[] = []): ProofFact => ({ line, about, facts: [], printed: 0 })

function countFact({ what, inExport, staged, here }: ImportProof['summary']['counts'][number]): ProofFact {
  const first = inExport === null ? '' : `${grouped(inExport)} in the export, `
  const others = `${grouped(staged)} in the records, ${grouped(here)} here`
  return single(`${COUNTED_WORDS[what]}: ${first}${others}`)
}

function outcomeFact({ outcome, count, samples }: ImportProof['addresses'][number]): ProofFact {
  const isFault = FAULTY_OUTCOMES.includes(outcome)
  return {
    line: `${OUTCOME_WORDS[outcome]}: ${grouped(count)}`,
    isFault,
    facts: samples.map(({ from, why, status, to }) => single(`${from} (${why})`, [`${status} ${to ?? ''}`.trim()])),
    printed: isFault ? PRINTED : 0,
  }
}

function storyFact({ headline, importId, from, path, faults }: ImportProof['stories'][number]): ProofFact {
  const texts = faults.map(({ fault, what, samples }) => `${FAULT_WORDS[fault]}: ${[what, ...samples].join(' · ')}`)
  return {
    line: `${importId} ${headline}: ${texts.join('; ')}`,
    title: headline || 'Without a headline',
    about: [importId, ...(from === null ? [] : [from]), ...(path === null ? [] : [`here ${path}`])],
    isFault: true,
    facts: faults.map(({ fault, what, count, samples }) =>
      single(`${FAULT_WORDS[fault]}: ${what} (${grouped(count)})`, samples),
    ),
    printed: 0,
  }
}
