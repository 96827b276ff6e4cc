/** Words for people about what a proof counts and finds; their keys are stored, in this order. */
export const COUNTED_WORDS = {
  words: 'Words',
  pictures: 'Pictures',
  captions: 'Captions',
  credits: 'Picture credits',
  alts: 'Alternative texts',
  links: 'Links',
  footnotes: 'Footnotes',
  embeds: 'Embeds',
} as const

/** Outcomes of asking for an old address. */
export const OUTCOME_WORDS = {
  same: 'Same address here',
  moved: 'Redirects to what it became',
  gone: 'Gone on purpose (410)',
  named: 'Not found, for a known reason',
  lost: 'Not found, and nothing explains it',
  elsewhere: 'Leads to something else',
  chain: 'Needs more than one redirect',
  'dead-end': 'Redirects to an address without a page',
  'wrong-status': 'Redirects with the wrong status',
} as const

/** Faults of a story, each a promise of an import that does not hold for it. */
export const FAULT_WORDS = {
  missing: 'Missing',
  'not-in-export': 'Not in the export',
  state: 'Public or draft',
  words: 'Missing words',
  figures: 'Missing figures',
  marks: 'Struck or inserted text',
  'words-added': 'Added words',
  order: 'Order of words',
  pictures: 'Pictures',
  captions: 'Captions',
  credits: 'Picture credits',
  alts: 'Alternative texts',
  links: 'Links',
  files: 'Files',
  'old-link': 'Links to the old site',
  footnotes: 'Footnotes',
  embeds: 'Embeds',
  shortcode: 'Shortcodes',
  'block-comment': 'Block comments',
  date: 'Date',
  byline: 'Byline',
  sections: 'Sections',
  copies: 'Copies',
  page: 'Public page',
  template: 'Source of a template',
  'dead-link': 'Dead links',
} as const
