import type { FirstLine } from '#domain/import/plan/first-lines.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

const counted = (n: number, one: string, several: string) => `${n.toLocaleString('en')} ${n === 1 ? one : several}`

/** The plan of an import. */
export const importsPlanWords = {
  title: 'The plan',
  from: (format: string, site: string) => (site === '' ? format : `${format}, ${site}`),
  formats: {
    wordpress: 'WordPress',
    ghost: 'Ghost',
    substack: 'Substack',
    medium: 'Medium',
    blogger: 'Blogger',
    markdown: 'Markdown',
    redirects: 'Redirects',
  } as Record<string, string>,
  counts: {
    stories: (n: number) => counted(n, 'story', 'stories'),
    pages: (n: number) => counted(n, 'page', 'pages'),
    drafts: (n: number) => `${counted(n, 'draft', 'drafts')} among them`,
    pictures: (n: number) => counted(n, 'picture', 'pictures'),
    redirects: (n: number) => counted(n, 'redirect', 'redirects'),
    known: (n: number) => `${n.toLocaleString('en')} known from an earlier import`,
  },
  /** Whether all comes as it was, a line each with what to do. */
  first: {
    lines: {
      stories: (n) => counted(n, 'story or page', 'stories and pages'),
      public: (n) => `${n.toLocaleString('en')} will be public`,
      addresses: (n) => `${n.toLocaleString('en')} ${n === 1 ? 'has' : 'have'} no old address`,
      sections: (n) => counted(n, 'section', 'sections'),
      files: (n) => counted(n, 'file stays', 'files stay'),
      refused: (n) => `${n.toLocaleString('en')} refused`,
    } satisfies Record<FirstLine['key'], (n: number) => string>,
    advice: {
      stories: (_, { left }) =>
        left.length > 0 ? 'What does not come is under “Not imported”.' : 'That is all of the export.',
      public: ({ isBad }, { counts }) =>
        isBad
          ? `${counts.publicInSource.toLocaleString('en')} are public there. Publish the others here afterwards: see “Become drafts”.`
          : 'As on the old site.',
      addresses: ({ isBad }, { format }) =>
        !isBad
          ? 'Every old address will lead here.'
          : format === 'markdown'
            ? 'Read the export again and enter how the site made addresses.'
            : 'Add a CSV of redirects as another import.',
      sections: () => 'Change them below under “What becomes of what”.',
      files: ({ count }) => (count > 0 ? 'Choose where they are, below under “Missing pictures”.' : 'None is missing.'),
      refused: ({ isBad }) => (isBad ? 'Mend them in the old system: see “Refused records”.' : 'Nothing to do.'),
    } satisfies Record<FirstLine['key'], (line: FirstLine, plan: ImportPlan) => string>,
  },
  lists: {
    lost: 'Left out',
    text: 'Become plain text',
    changed: 'Change their form',
    refused: 'Refused records',
    repaired: 'Repaired',
    slugs: 'Addresses that were taken',
    left: 'Not imported',
    kept: 'Kept as they are',
  },
  times: (n: number) => `× ${n.toLocaleString('en')}`,
  drafts: 'Become drafts',
  made: 'Will be made',
  here: 'Exists already',
  sections: 'Sections',
  topics: 'Topics',
  authors: 'Bylines',
  below: (parent: string) => `below ${parent}`,
  stories: (n: number) => counted(n, 'story', 'stories'),
  more: (n: number) => `and ${n.toLocaleString('en')} more`,
  pictures: 'Missing pictures',
  picturesFound: 'Pictures',
  missing: (missing: number, used: number) =>
    `${missing.toLocaleString('en')} of ${counted(used, 'picture', 'pictures')} are missing.`,
  notSearched:
    'The export holds no pictures. Put the folder “uploads” of the old site into the folder “incoming” of the server and choose it here, or let them be fetched.',
  toFetch: (n: number) => `${counted(n, 'picture', 'pictures')} will be fetched from the old site.`,
  /** Before a reason such as “is not in the folder”. */
  picture: (why: string) => `A picture ${why}`,
  filesStaying: (used: number) => `Files that stay on the old site, of ${used.toLocaleString('en')}`,
  /** Before the same kind of reason. */
  file: (why: string) => `A file ${why}`,
  hosts: (hosts: string[]) => `The pictures are on ${hosts.join(', ')}.`,
  problems: 'Problems in the export',
  place: (place: string, what: string) => (place === '' ? what : `${place}: ${what}`),
  nothing: 'The plan has nothing to import.',
}

/** The map of an import as a form. */
export const importsMapWords = {
  title: 'What becomes of what',
  decisions: (n: number) =>
    `Nothing has to be decided: ${counted(n, 'choice', 'choices')} below ${n === 1 ? 'has a default' : 'have defaults'}. Change what should be otherwise, then make the plan again.`,
  defaultSection: 'Section of stories that have none',
  categories: 'Categories',
  tags: 'Tags',
  types: 'Other types than posts and pages',
  taxonomies: 'Other taxonomies than categories and tags',
  authors: 'Authors',
  fields: 'Custom fields',
  blocks: 'Unknown blocks',
  columns: { old: 'In the export', becomes: 'Becomes', name: 'Name here', parent: 'Below' },
  to: { section: 'a section', topic: 'a topic', drop: 'left out' },
  noParent: 'no section',
  becomesOf: (name: string) => `What ${name} becomes`,
  nameOf: (name: string) => `Name of ${name}`,
  parentOf: (name: string) => `Section above ${name}`,
  dropOf: (name: string) => `Leave out ${name}`,
  drop: 'leave out',
  fieldTo: {
    standfirst: 'the standfirst',
    kicker: 'the kicker',
    source: 'the source',
    source_url: 'the address of the source',
    canonical: 'the original address',
    drop: 'left out',
  },
  typeTo: { story: 'stories', page: 'standing pages', drop: 'left out' },
  taxonomyTo: { section: 'sections', topic: 'topics', author: 'bylines', drop: 'left out' },
  blockTo: { text: 'text', drop: 'left out' },
  showAll: (n: number) => `Show all ${n.toLocaleString('en')}`,
  save: 'Make the plan again',
  saving: 'Saving…',
  unsaved: 'The plan above does not show your changes yet.',
  reset: 'Discard changes',
}
