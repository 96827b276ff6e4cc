import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

/** The text field of a story: toolbar, menu of blocks, forms of blocks, dialogs, find and replace, pasting. */
export const editorWords = {
  /** Accessible name of the text field. */
  text: 'Text of the story',
  /** The beginning of every web address, in empty fields for one. */
  addressHint: 'https://',

  /** Buttons; their keys are as keyboards show them. */
  toolbar: {
    label: 'Text',
    bold: { label: 'Bold', keys: 'Ctrl B' },
    italic: { label: 'Italic', keys: 'Ctrl I' },
    code: { label: 'Code', keys: 'Ctrl E' },
    more: { label: 'More marks' },
    sup: { label: 'Superscript', keys: 'Ctrl ⇧ .' },
    sub: { label: 'Subscript', keys: 'Ctrl ⇧ ,' },
    strike: { label: 'Strikethrough', keys: 'Ctrl ⇧ S' },
    insert: { label: 'Inserted', keys: 'Ctrl ⇧ U' },
    link: { label: 'Link', keys: 'Ctrl K' },
    footnote: { label: 'Footnote', keys: 'Ctrl ⇧ F' },
    heading: { label: 'Heading', keys: 'Ctrl ⇧ H' },
    smallerHeading: { label: 'Smaller heading', keys: 'Ctrl ⇧ H, twice' },
    list: { label: 'List', keys: 'Ctrl ⇧ 8' },
    numberedList: { label: 'Numbered list', keys: 'Ctrl ⇧ 7' },
    indent: { label: 'Indent', keys: 'Tab' },
    outdent: { label: 'Outdent', keys: '⇧ Tab' },
    quote: { label: 'Quote', keys: 'Ctrl ⇧ B' },
    divider: { label: 'Divider', keys: '---' },
    addBlock: { label: 'Add a block', keys: '/' },
    undo: { label: 'Undo', keys: 'Ctrl Z' },
    redo: { label: 'Redo', keys: 'Ctrl ⇧ Z' },
    find: { label: 'Find and replace', keys: 'Ctrl F' },
    note: { label: 'Note', keys: 'Ctrl ⇧ M' },
  },

  /** Names of the blocks, in the text and in comparisons. */
  blocks: {
    paragraph: 'Paragraph',
    heading: 'Heading',
    list: 'List',
    quote: 'Quote',
    'pull-quote': 'Pull quote',
    image: 'Picture',
    gallery: 'Gallery',
    embed: 'Embed',
    table: 'Table',
    'fact-box': 'Fact box',
    divider: 'Divider',
    related: 'Read also',
    update: 'Update',
    correction: 'Correction',
  } satisfies Record<Block['type'], string>,
  pictures: (n: number) => (n === 1 ? '1 picture' : `${n} pictures`),
  rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
  points: (n: number) => (n === 1 ? '1 point' : `${n} points`),

  /** The menu that opens with a slash. `words` are what one may type to find a block. */
  menu: {
    label: 'Blocks',
    matching: (typed: string) => `Blocks matching “${typed}”`,
    nothing: (typed: string) => `No block is called “${typed}”`,
    quote: { name: 'Quote', hint: 'with speaker, role and place', words: 'blockquote said' },
    pullQuote: { name: 'Pull quote', hint: 'repeated from the text, set large', words: 'quote lifted' },
    heading: { name: 'Heading', words: 'title subheading h2' },
    smallerHeading: { name: 'Smaller heading', words: 'heading title h3' },
    list: { name: 'List', words: 'bullets points unordered' },
    numberedList: { name: 'Numbered list', words: 'list ordered' },
    picture: { name: 'Picture', hint: 'from the library, or dropped here', words: 'image photo' },
    gallery: { name: 'Gallery', hint: 'several pictures', words: 'images pictures photos' },
    embed: {
      name: 'Embed',
      hint: 'a video, post, chart, map or sound, by its address',
      words:
        'video film post chart map sound podcast youtube vimeo mastodon bluesky twitter instagram tiktok datawrapper flourish spotify soundcloud openstreetmap google maps dailymotion facebook documentcloud infogram timeline tableau ted archive apple acast buzzsprout threads reddit',
    },
    table: { name: 'Table', words: 'rows columns' },
    factBox: { name: 'Fact box', hint: 'figures and short texts beside the text', words: 'facts box aside numbers' },
    related: { name: 'Read also', hint: 'links to stories that you choose', words: 'related links more stories see' },
    divider: { name: 'Divider', words: 'rule line break hr' },
    update: { name: 'Live update', hint: 'with its time and a link of its own', words: 'update' },
    correction: { name: 'Correction note', hint: 'beside the text that it corrects', words: 'correction' },
  },

  /** Forms of blocks. `name` is the name of the block. */
  forms: {
    moveUp: (name: string) => `Move ${name} up`,
    moveDown: (name: string) => `Move ${name} down`,
    delete: (name: string) => `Delete ${name}`,
    optional: 'optional',
  },
  quote: {
    speaker: 'Speaker',
    role: 'Role',
    place: 'Place or audience',
    href: 'Link to the source',
    wrongHref: 'This is not a web address yet, so it is not saved.',
    /** Opens the form below a quote. */
    edit: 'Speaker and source',
    noSpeaker: 'No speaker',
  },
  picture: {
    leadsTo: 'Picture leads to',
    linkOf: (text: string) => `Link of “${text}”`,
    /** The button of a field that links its selected words. */
    link: (field: string) => `Link words of “${field}”`,
    choose: 'Choose',
    replace: 'Replace',
    edit: 'Edit details',
    /** Title of the library from which a picture is chosen. */
    picker: 'Choose a picture',
    alt: 'Alt text',
    caption: 'Caption',
    credit: 'Credit',
    decorative: 'Decorative, no alt text',
    missingAlt: 'Describe what the picture shows, or mark it as decorative.',
    /** The line below a picture. */
    isDecorative: 'Decorative',
    noAlt: 'No alt text',
    altIs: (alt: string) => `Alt: ${alt}`,
  },
  gallery: {
    add: 'Add pictures',
    caption: 'Caption of the gallery',
    picker: 'Pictures of the gallery',
    edit: (n: number) => `Edit details of picture ${n}`,
    moveEarlier: (n: number) => `Move picture ${n} earlier`,
    moveLater: (n: number) => `Move picture ${n} later`,
    remove: (n: number) => `Remove picture ${n}`,
  },
  embed: {
    address: 'Address of the video, post, chart or map',
    title: 'Title',
    titleHint: 'What it shows',
    /** `providers` is a list such as “YouTube, Vimeo or Mastodon”. */
    unknown: (providers: string) =>
      `This address cannot be embedded. Enter one from ${providers}, or from a site that an admin has added.`,
    poster: 'Poster',
    noPoster: 'No poster: readers see the title as a link.',
    search: 'Fetch title and poster',
    searching: 'Fetching title and poster…',
    removePoster: 'Remove poster',
  },
  table: {
    caption: 'Caption of the table',
    /** Opens the form of a table. */
    edit: 'Caption, rows and columns',
    addRow: 'Add row below',
    addColumn: 'Add column after',
    deleteRow: 'Delete row',
    deleteColumn: 'Delete column',
    headerRow: 'Header row',
    headerColumn: 'Header column',
  },
  factBox: { title: 'Title of the box', addFigure: 'Add a figure', figure: 'Figure' },
  related: {
    title: 'Title, if not “Read also”',
    add: 'Add a story',
    picker: 'Choose a story',
    remove: (headline: string) => `Remove “${headline}”`,
    moveUp: (headline: string) => `Move “${headline}” up`,
    added: (headline: string) => `“${headline}” is in the block Read also.`,
    isIn: (headline: string) => `“${headline}” is in a block Read also already.`,
    empty: 'No stories yet. Readers see this block once it has one.',
  },
  update: { headline: 'Headline of the update', key: 'Key moment', pin: 'Pin to the top' },
  time: {
    label: 'Time',
    skipped: 'That time does not exist in the newsroom’s time zone, because the clocks change. Choose a different one.',
  },

  link: {
    title: 'Link',
    /** Label of the combobox, and its placeholder. */
    field: 'Link to',
    hint: 'Words of a headline, a name, a file, or an address',
    options: 'Pages to link to',
    recent: 'Recent stories',
    searching: 'Searching…',
    found: (n: number) => (n === 0 ? 'Nothing found' : n === 1 ? '1 result' : `${n} results`),
    toAddress: (address: string) => `Link to ${address}`,
    kinds: {
      story: 'Story',
      section: 'Section',
      topic: 'Topic',
      author: 'Author',
      page: 'Page',
      file: 'File',
    } satisfies Record<LinkSuggestion['kind'], string>,
    published: (time: string) => `Published ${time}`,
    /** `state` is the state of a story in lower case: draft, in review, scheduled. */
    notPublic: (state: string) => `Not public yet (${state}): readers cannot open it`,
    draftLinked: 'Linked. Readers get an error page there until that story is published.',
    remove: 'Remove link',
    save: 'Save link',
    empty: 'Enter words or an address, or choose a story from the list.',
    wrong: 'Nothing was found. Enter a web address, an email address, or a path on this site that begins with “/”.',
    failed: 'The search failed. You can still enter an address.',
  },
  footnote: { title: 'Footnote', text: 'Text of the footnote', remove: 'Remove footnote', save: 'Save footnote' },

  find: {
    region: 'Find in the story',
    find: 'Find',
    replaceWith: 'Replace with',
    replace: 'Replace',
    replaceAll: (n: number) => (n === 0 ? 'Replace all' : `Replace all ${n}`),
    replaced: (n: number) => `${n} replaced`,
    notFound: 'not found',
    position: (at: number, count: number) => `${at} of ${count}`,
    previous: { label: 'Previous match', keys: '⇧ Enter' },
    next: { label: 'Next match', keys: 'Enter' },
    matchCase: 'Match case',
    close: { label: 'Close find', keys: 'Esc' },
  },

  paste: {
    /** Pictures of a pasted web page, which are not in the library yet. */
    elsewhere: (n: number) =>
      n === 1
        ? 'One picture of the pasted text is still on another site'
        : `${n} pictures of the pasted text are still on another site`,
    fetch: (n: number) => (n === 1 ? 'Fetch picture' : 'Fetch pictures'),
    fetching: 'Fetching pictures…',
    fetchingOne: (n: number, count: number) => `Fetching picture ${n} of ${count}…`,
    notFetched: (address: string) => `${address} could not be fetched.`,
    notAdded: (file: string) => `${file} could not be added.`,
    offline: 'You are offline. The upload continues when you are online again.',
    stopped: 'The upload has stopped. Open Pictures to resume it.',
    dropped: 'Pasted, without what a story cannot hold',
    failed: 'Nothing was pasted. Check your connection, then paste again.',
  },
}
