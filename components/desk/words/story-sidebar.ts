import type { Genre } from '#domain/article/fields/genre.ts'
import type { LongRead } from '#domain/article/fields/long-read.ts'

/** The sidebar of a story: everything about it except its text, and the search field for terms that it shares. */
export const storySidebarWords = {
  region: 'About this story',
  tabs: { story: 'Story', search: 'Search', checks: 'Checks', notes: 'Notes' },
  /** Closes the sidebar on a phone. */
  done: 'Done',
  /** The value of an empty field for a reader of the desk. */
  none: 'none',

  assignee: {
    label: 'Assigned to',
    since: (time: string) => `since ${time}`,
    assign: 'Assign',
    assignTo: 'Assign to',
    unassign: 'Unassign',
    assigned: (name: string) => `Assigned to ${name}.`,
    unassigned: 'The story is no longer assigned.',
    due: 'Due',
    /** Completes “Clear …”, the button beside the field. */
    dueName: 'due time',
    dueSet: (time: string) => `Due ${time}.`,
    dueCleared: 'The due time was removed.',
    zone: (zone: string) => `Newsroom time, ${zone}`,
    failed: (why: string) => `The assignment was not changed. ${why}`,
    unknown: 'Try again in a moment.',
  },

  sections: 'Sections',
  sectionsHint: 'the first is the main section',
  topics: 'Topics',
  bylines: 'Bylines',
  bylinesHint: 'in this order',

  /** Sections, topics and bylines as rows of chips. `field` is the label of the field. */
  chips: {
    add: 'Add',
    addTo: (field: string) => `Add to ${field}`,
    moveUp: (name: string) => `Move ${name} up`,
    moveDown: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
  },

  /** The field that finds a term by name, or creates it. */
  finder: {
    help: 'Type to search. Use the arrow keys to move, Enter to choose and Escape to close.',
    create: (name: string) => `Create “${name}”`,
    /** Read by screen readers when the list changes. */
    found: (n: number, newName: string | null) =>
      `${n === 1 ? '1 result.' : `${n} results.`}${newName === null ? '' : ` Or create “${newName}”.`}`,
    nothing: 'Nothing found.',
    failed: 'The list could not be loaded. Close it and try again.',
    notCreated: 'It could not be created. Try again in a moment.',
  },

  lead: {
    label: 'Lead picture',
    alt: 'Alt text',
    caption: 'Caption',
    credit: 'Credit',
    noAlt: 'Describe what the picture shows, or mark it as decorative.',
    decorative: 'Decorative, no alt text',
    choose: 'Choose a picture',
    replace: 'Choose a different picture',
    remove: 'Remove picture',
  },

  source: {
    label: 'Source',
    add: 'Add a source',
    own: 'our own',
    original: 'Address of the original',
    originalHint: 'https://',
    incomplete: 'Enter a full address that begins with https://. It is not saved until then.',
  },
  terms: {
    policy: 'Policy',
    asSource: 'Same as the source',
    asSourceIs: (policy: string) => `Same as the source: ${policy}`,
    until: 'Licence until',
    /** Completes “Clear …”, the button beside the field. */
    untilName: 'end of licence',
    asSourceShort: 'same as the source',
    hint: 'For this story alone, instead of the end agreed with its source. Once published, the story leaves every page at that time.',
  },

  genre: {
    label: 'Genre',
    names: {
      news: 'News',
      reportage: 'Reportage',
      analysis: 'Analysis',
      background: 'Background',
      review: 'Review',
      opinion: 'Opinion',
    } satisfies Record<Genre, string>,
    asSection: (genre: string) => `Same as the section: ${genre}`,
    hint: 'Readers see a label on everything but news. Search engines and partners always get the genre.',
  },

  longRead: {
    label: 'Long read',
    names: { yes: 'Yes', no: 'No' } satisfies Record<LongRead, string>,
    automatic: (isLong: boolean) => `Automatic: ${isLong ? 'yes' : 'no'}`,
    hint: 'A light headline, and a list of its parts at the top. Automatic from 1,500 words on; a live story never is one.',
  },

  address: {
    label: 'Address',
    hintPublic: 'If you publish a new address, the old one redirects to it.',
    hintDraft: 'It follows the headline until you enter one.',
  },

  embargo: {
    label: 'Embargo',
    /** Completes “Clear …”, the button beside the field. */
    name: 'embargo',
    hintNone: 'If you set one, the story cannot be published or scheduled before it ends.',
    hint: (time: string) => `Cannot be published or scheduled before ${time}, newsroom time.`,
  },
  clear: (field: string) => `Clear ${field}`,

  language: {
    label: 'Language',
    rightToLeft: 'Written from right to left, here and on the page.',
    leftToRight: 'Written from left to right, here and on the page.',
  },

  search: {
    title: 'Title for search engines',
    description: 'Description',
    length: (length: number, about: number) => `${length} of about ${about}`,
    titleHint: 'If empty, the headline is used.',
    descriptionHint: 'If empty, the standfirst is used.',
    preview: 'Preview in search results',
    untitled: 'Untitled',
  },
}
