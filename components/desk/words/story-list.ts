import type { StoryGroupKey } from '#components/desk/story-list/group-stories.ts'
import type { FoundPassage } from '#domain/article/desk-views.ts'
import type { ListSort, ListView } from '#domain/article/lists/story-list-address.ts'

/** The list of stories: its views, filters, groups and rows, and its empty states. */
export const storyListWords = {
  title: 'Stories',
  /** Subject of “could not be loaded”. */
  list: 'The list',
  loading: 'Loading the list',
  older: 'Older stories',

  views: {
    today: 'Today',
    mine: 'Mine',
    draft: 'Drafts',
    'in-review': 'In review',
    scheduled: 'Scheduled',
    published: 'Published',
    withdrawn: 'Withdrawn',
    all: 'All',
    late: 'Late',
    'not-seen': 'Not seen everywhere',
  } satisfies Record<ListView, string>,

  /** Counts above the list, each a link. */
  waiting: {
    label: 'What waits',
    inReview: (n: number) => `${n} in review`,
    late: (n: number) => `${n} late`,
    notSeen: (n: number) => `${n} not seen everywhere`,
  },

  // Search and filters.
  search: 'Search stories',
  searchHint: 'Words, byline or address',
  me: 'Me',
  /** A chip for the view “Mine” of a colleague. */
  storiesOf: (name: string) => `Stories of ${name}`,
  sort: 'Sort',
  sorts: {
    changed: 'Last changed',
    unchanged: 'Longest unchanged',
    published: 'Last published',
  } satisfies Record<ListSort, string>,
  terms: {
    author: { name: 'Author', filter: 'Filter by author' },
    topic: { name: 'Topic', filter: 'Filter by topic' },
    source: { name: 'Source', filter: 'Filter by source' },
  },
  chosenTerm: (kind: string, name: string) => `${kind}: ${name}`,
  removeFilter: (filter: string) => `Remove filter: ${filter}`,

  // Own views.
  own: {
    keep: 'Keep this view…',
    title: 'Keep this view',
    hint: 'It stands among your tabs, in every browser in which you sign in. Only you see it; to share it, send its address.',
    name: 'Name',
    doesKeep: 'Keep',
    keeping: 'Keeping…',
    noName: 'Enter a name.',
    remove: (name: string) => `Remove “${name}”`,
    removed: (name: string) => `“${name}” is removed from your tabs.`,
    notRemoved: (why: string) => `The view was not removed. ${why}`,
  },

  // Groups: what the stories wait for.
  groups: {
    late: 'Needs attention',
    desk: 'In progress',
    next: 'Coming up',
    out: 'Published',
    withdrawn: 'Withdrawn',
  } satisfies Record<StoryGroupKey, string>,
  outToday: 'Published since midnight',
  selectAll: (n: number) => `Select all ${n} in view`,

  // A story.
  select: (headline: string) => `Select: ${headline}`,
  sentBack: (comment: string) => (comment === '' ? 'sent back' : `sent back: “${comment}”`),
  live: { open: 'live', closed: 'live, closed' },
  /** Precedes the passage that has the searched words. */
  foundIn: { text: 'Text', standfirst: 'Standfirst', notes: 'Notes' } satisfies Record<FoundPassage['in'], string>,
  notes: (n: number) => (n === 1 ? '1 note' : `${n} notes`),
  embargo: (until: string) => `embargo until ${until}`,
  unpublishedChanges: 'unpublished changes',
  /** Changes of a scheduled story that its scheduled version does not have. */
  notScheduled: (n: number) =>
    n === 1 ? '1 change not in the scheduled version' : `${n} changes not in the scheduled version`,
  notSeen: (pages: string) => `${pages} not seen`,
  you: 'you',
  since: (time: string) => `since ${time}`,

  // Its time.
  scheduled: (time: string) => `scheduled for ${time}`,
  published: (time: string) => `published ${time}`,
  updated: (time: string) => `updated ${time}`,
  withdrawn: (time: string) => `withdrawn ${time}`,
  embargoHolds: 'cannot be published before the embargo ends',
  noTime: 'no time yet',

  // Empty states.
  emptyDesk: 'No stories yet.',
  firstStory: 'Write the first story',
  firstStoryHow: 'A headline is enough to start. It is saved as you type.',
  newStory: 'New story',
  importOld: 'Bring your archive',
  importHow: 'From WordPress, Ghost, Substack, Markdown files and others. You see a plan before anything is imported.',
  importByAdmin: 'An admin can bring it from WordPress, Ghost, Substack, Markdown files and others.',
  import: 'Import',
  nothingToday: 'Nothing in progress, and nothing published since midnight.',
  startDay: 'Start a story',
  startDayHow: 'A headline is enough to start.',
  seeAll: 'See all stories',
  seeAllHow: 'Every story, last changed first.',
  allStories: 'All stories',
  emptyView: 'There are no stories in this view.',
  noMatch: (query: string) => `No story here matches “${query}”.`,
  withoutFiltersHow: 'Without the filters.',
  clearFilters: 'Clear the filters',
  searchAll: 'Search all stories',
  searchAllHow: (query: string) => `For “${query}”, in every view and without the filters.`,
  clearSearch: 'Clear the search',
  clearSearchHow: 'Try fewer words, or look through every story, last changed first.',
}
