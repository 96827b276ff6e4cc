import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { MergeRow, Side } from '#domain/document/diff/merge.ts'

/** The dialog that merges two versions of a story, row by row, after a conflict or from the list of revisions. */
export const mergeWords = {
  title: 'Merge two versions',
  back: 'Back to my text',
  same: 'The two versions are identical.',
  sides: { mine: 'Mine', theirs: 'Theirs', both: 'Both' } satisfies Record<Side, string>,
  sideOf: { mine: (name: string) => `Mine: ${name}`, theirs: (name: string) => `Theirs: ${name}` },
  who: {
    nobody: '',
    mine: 'only you changed this',
    theirs: 'only they changed this',
    both: 'you both changed this',
    unknown: 'the versions differ',
  } satisfies Record<MergeRow['who'], string>,
  missing: 'not in this version',
  /** Why “Both” cannot be chosen. */
  notBoth: { field: 'A story can have only one', block: 'Only one version has this' },
  order: {
    label: 'Order',
    about: 'the same parts in a different order',
    mine: 'My order',
    theirs: 'Their order',
  },
  both: {
    text: 'Both texts, joined. Edit here:',
    blocks: 'Both, one after the other. Edit here:',
    label: (name: string) => `Both: ${name}`,
  },
  chosen: (done: number, all: number) => (done === all ? `All ${all} chosen.` : `${done} of ${all} chosen.`),
  /** Each after its keys: J K, then 1 2 3. */
  keys: { move: 'next and previous,', choose: 'choose.' },
  kept: 'Both versions are kept, whatever you choose.',
  saveKeys: 'Ctrl ↵',
  allMine: 'All mine',
  allTheirs: 'All theirs',
  left: (n: number) => `${n} left to choose`,
  fields: {
    headline: 'Headline',
    shortHeadline: 'Short headline',
    standfirst: 'Standfirst',
    kicker: 'Kicker',
    sections: 'Sections',
    topics: 'Topics',
    authors: 'Bylines',
    source: 'Source',
    sourcePolicy: 'Search engine policy',
    licenceUntil: 'End of the licence',
    lead: 'Lead picture',
    slug: 'Address',
    language: 'Language',
    live: 'Live story',
    genre: 'Genre',
    longRead: 'Long read',
    seo: 'Title and description for search engines',
    embargoUntil: 'Embargo',
  } satisfies Record<Exclude<keyof ArticleFields, 'document'>, string>,
  picture: (id: string) => `picture ${id}`,
}
