import type { MediaUses } from '#domain/newsroom-views.ts'

const figures = new Intl.NumberFormat('en-GB')
const counted = (how: string, n: number, one: string, several: string): string[] =>
  n === 0 ? [] : [`${how} ${n} ${n === 1 ? one : several}`]
const usedIn = (places: string[]) => `Used ${new Intl.ListFormat('en').format(places)}`

/** The panel beside the picture library: crops, texts, uses and actions of the selected picture. */
export const mediaDetailWords = {
  label: 'Selected picture',
  /** The subject of “… could not be read.” */
  what: 'The picture',
  loading: 'Loading the picture',
  gone: 'This picture is no longer in the library.',
  close: 'Close',
  /** While no picture is selected. The second and third follow their keys, Enter and Esc. */
  nothing: {
    about: 'Select a picture to see its texts, its crops and where it is used. Arrow keys move,',
    enter: 'opens,',
    escape: 'closes.',
    drop: 'You can drop files anywhere on this page, or paste them.',
  },
  focus: {
    x: 'Focal point, horizontal',
    y: 'Focal point, vertical',
    at: (left: number, top: number) => `${left}% from the left, ${top}% from the top`,
    hint: 'Arrow keys move it, with Shift in larger steps. Every crop keeps it in view.',
  },
  fields: {
    alt: 'Alt text',
    isDecorative: 'Decorative, no alt text',
    caption: 'Caption',
    credit: 'Credit',
    rights: 'Rights',
    expiresAt: 'May be used until',
    focus: 'Focal point',
  },
  characters: (n: number) => (n === 0 ? '' : `${n} ${n === 1 ? 'character' : 'characters'}`),
  altMissing: 'Describe what the picture shows, or mark it as decorative.',
  rightsHint: 'as agreed',
  expiry: {
    over: 'Expired: readers no longer see it.',
    none: 'no end date',
    wholeDay: (day: string) => `including ${day}`,
    minute: (time: string, day: string) => `until ${time} on ${day}`,
  },
  saving: {
    label: 'Saving',
    saved: (time: string) => `saved ${time}`,
    saving: 'saving…',
    offline: 'not saved: the server does not answer. Retrying…',
    failed: (why: string) => `not saved: ${why} Retrying…`,
    refused: (why: string) => `not saved: ${why}`,
    conflict: 'not saved: changed by somebody else',
    keepMine: 'Keep mine',
    useTheirs: 'Use theirs',
    tryNow: 'Try now',
  },
  uses: {
    heading: 'Where used',
    nowhere: 'nowhere',
    /** The subject of “… could not be loaded.” */
    what: 'Where it is used',
    columns: { where: 'Where', state: 'State' },
    places: { lead: 'lead picture', text: 'in the text', file: 'linked' } satisfies Record<
      MediaUses['stories'][number]['where'][number],
      string
    >,
    untitled: 'Untitled',
    others: (n: number) => (n === 1 ? 'A story by somebody else' : `${n} stories by others`),
    hidden: 'you cannot see it',
    front: 'on the front',
    scheduledFront: 'on a scheduled front',
    unpublished: 'An unpublished story',
    page: 'page',
    unpublishedPage: 'unpublished page',
    byline: 'byline',
    source: 'source',
    logo: 'logo',
    paper: 'The paper',
  },
  /** `Used in 2 stories and by 1 byline`; null if nothing uses it. */
  used: ({ stories, others, fronts, pages, authors, sources, isLogo }: MediaUses): string | null => {
    const places = [
      ...counted('in', stories.length + others, 'story', 'stories'),
      ...counted('on', pages.length, 'page', 'pages'),
      ...counted('in', fronts.length, 'slot of a front', 'slots of fronts'),
      ...counted('by', authors.length, 'byline', 'bylines'),
      ...counted('by', sources.length, 'source', 'sources'),
      ...(isLogo ? ['as the logo'] : []),
    ]
    return places.length === 0 ? null : usedIn(places)
  },
  acts: {
    readOnly: 'Only editors can change this picture, or the person who uploaded it until it is published.',
    restore: 'Restore',
    isDeleted: 'Deleted. Its files are removed for good after 30 days.',
    replace: 'Replace everywhere…',
    file: 'The new file',
    remove: 'Delete',
    /** Why it cannot be deleted. */
    checkingUses: 'Still checking where it is used.',
    isUsed: (used: string) => `${used}: remove it there first.`,
    restored: 'The picture was restored.',
    deleted: 'The picture was deleted.',
  },
  replacing: {
    title: 'Replace picture everywhere',
    hint: 'Alt text, caption, credit and focal point stay. Check them afterwards.',
    confirm: 'Replace',
    now: (name: string) => `Now: ${name}`,
    new: (name: string, size: string) => `New: ${name}, ${size}`,
    unused: 'It is not used yet.',
    used: (used: string) => `${used}. Readers see the new picture with their next request.`,
  },
  facts: {
    size: (width: number, height: number, widths: number) =>
      `${figures.format(width)} × ${figures.format(height)}, in ${widths} ${widths === 1 ? 'width' : 'widths'}.`,
    uploaded: (time: string, who: string | undefined) => `Uploaded ${time}${who === undefined ? '' : ` by ${who}`}.`,
  },
  similar: (n: number) => (n === 1 ? '1 similar picture' : `${n} similar pictures`),
}
