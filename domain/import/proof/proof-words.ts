import type { AddressOutcome, Counted, ImportProof, StoryFault } from '#domain/import/proof/import-proof.ts'

/** Words for people about what a proof counts and finds. */
export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
  words: 'Words',
  pictures: 'Pictures',
  captions: 'Captions',
  credits: 'Picture credits',
  alts: 'Alternative texts',
  links: 'Links',
  footnotes: 'Footnotes',
  embeds: 'Embeds',
}

export const OUTCOME_WORDS: Readonly<Record<AddressOutcome, string>> = {
  same: 'Same address here',
  moved: 'Redirects to what it became',
  gone: 'Gone on purpose (410)',
  named: 'Not found, for a known reason',
  lost: 'Not found, and nothing explains it',
  elsewhere: 'Leads to something else',
  chain: 'Needs more than one redirect',
  'dead-end': 'Redirects to an address without a page',
  'wrong-status': 'Redirects with the wrong status',
}

export const FAULT_WORDS: Readonly<Record<StoryFault['fault'], string>> = {
  ...COUNTED_WORDS,
  missing: 'Missing',
  'not-in-export': 'Not in the export',
  state: 'Public or draft',
  words: 'Missing words',
  'words-added': 'Added words',
  order: 'Order of words',
  'old-link': 'Links to the old site',
  shortcode: 'Shortcodes',
  'block-comment': 'Block comments',
  date: 'Date',
  byline: 'Byline',
  sections: 'Sections',
  copies: 'Copies',
}

export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

type Summary = Pick<ImportProof['summary'], 'faults' | 'outOfOrder'>
/** The result in one sentence. */
export function verdictOf({ isClean, faults, outOfOrder }: Pick<ImportProof, 'isClean'> & Summary): string {
  if (isClean) return 'Nothing is unexplained.'
  const parts = [
    ...(faults > 0 ? [`${countOf(faults, 'story or address is', 'stories or addresses are')} unexplained`] : []),
    ...(outOfOrder > 0 ? [`${countOf(outOfOrder, 'story stands', 'stories stand')} out of order`] : []),
  ]
  return `${parts.join(', and ')}.`
}
