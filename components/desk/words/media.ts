import type { SpanKey } from '#components/desk/media/library/date-spans.ts'

/** The picture library (`/desk/media`), and the dialog that chooses pictures from it. */
export const mediaWords = {
  title: 'Pictures',
  files: 'Files',
  upload: 'Upload',
  filesToUpload: 'Files to upload',
  dropHere: 'Drop the files to upload them.',
  /** The subject of “… could not be read.” */
  what: 'The library',
  loading: 'Loading the library',
  grid: 'Pictures',
  older: 'Older pictures',
  /** The name of a picture that has no caption, alt text or file name. */
  untitled: 'Untitled picture',
  deleted: 'This picture is no longer in the library. Readers do not see it.',
  filters: {
    label: 'Pictures',
    search: 'Search pictures',
    searchHint: 'Caption, credit, alt text, person',
    uploader: 'Uploaded by',
    anybody: 'Uploaded by anyone',
    me: 'by me',
    person: (name: string) => `by ${name}`,
    date: 'Date',
    from: 'From',
    to: 'To',
  },
  dates: {
    any: 'Any date',
    today: 'Today',
    week: 'Last 7 days',
    month: 'Last 30 days',
    year: 'Last 12 months',
    days: 'Between dates',
  } satisfies Record<SpanKey, string>,
  states: {
    unused: 'Unused',
    expiring: 'Expiring',
    expired: 'Expired',
    'no-alt': 'No alt text',
    deleted: 'Deleted',
  },
  none: {
    unused: 'No unused pictures.',
    expiring: 'No picture expires soon.',
    expired: 'No expired pictures.',
    'no-alt': 'Every picture has alt text.',
    deleted: 'No picture was deleted in the last 30 days.',
  },
  noMatch: 'No picture matches these filters.',
  noMatchFor: (q: string) => `No picture matches “${q}”.`,
  clear: 'Clear filters',
  empty: {
    title: 'No pictures yet. Drop some anywhere on this page.',
    about:
      'JPEG, PNG, WebP, AVIF, GIF or SVG, up to 20 MB each, as many at a time as you like. Caption and credit are read from the file; location and camera data are removed.',
    choose: 'Choose files',
  },
  /** Under a picture in the grid, in lower case. */
  thumb: {
    deleted: 'deleted',
    expired: (day: string) => `expired ${day}`,
    noAlt: 'no alt text',
    until: (day: string) => `until ${day}`,
    used: (n: number) => (n === 0 ? 'unused' : `used ${n}×`),
  },
  /** Asked of a picture that has just entered a story. */
  focalQuestion: {
    label: 'Focal point',
    ask: 'Click on what matters most in the picture: every crop keeps it in view.',
    done: 'Done',
    skip: 'Skip',
  },
  picker: {
    hint: 'Choose a picture, or drop or paste a file.',
    search: 'Search the library',
    file: 'From this device',
    camera: 'Take a picture',
    /** Below the camera, on a phone. */
    heic: 'JPEG, PNG, WebP, AVIF, GIF or SVG. An iPhone converts its HEIC photos to JPEG as you choose them.',
    use: (n: number) => (n === 0 ? 'Use these' : n === 1 ? 'Use this picture' : `Use these ${n} pictures`),
    empty: 'No pictures yet.',
    noMatch: 'No picture matches.',
    expired: 'expired',
    noAlt: 'no alt text',
  },
}

/** The files that stories can link to (`/desk/files`). */
export const mediaFilesWords = {
  title: 'Files',
  /** The subject of “… could not be loaded.” */
  list: 'The list of files',
  pictures: 'Pictures',
  upload: 'Upload',
  /** Label of the hidden file field. */
  choose: 'Choose files',
  hint: 'PDF, MP3, M4A, XLSX, CSV, DOCX, PPTX, ZIP or GPX, up to 200 MB each. Readers can open a file only while a published story or page links to it.',
  search: 'Search files',
  columns: { name: 'Name', size: 'Size', uses: 'Used in' },
  isPublic: 'public',
  hidden: 'not public',
  uses: (n: number) => (n === 0 ? 'nowhere' : n === 1 ? '1 story or page' : `${n} stories and pages`),
  /** Follows the number of uses, for screen readers. */
  ofFile: (name: string) => `link to ${name}`,
  copy: (name: string) => `Copy the link to ${name}`,
  copied: 'The link was copied. Paste it into the link dialog of a story.',
  remove: (name: string) => `Delete ${name}`,
  removed: (name: string) => `Deleted ${name}. Uploading it again within 30 days restores it.`,
  added: (name: string) => `Added ${name}.`,
  sending: (name: string, percent: number) => `Uploading ${name}: ${percent} %`,
  paused: (name: string) => `Waiting for the connection to upload ${name}`,
  cancel: (name: string) => `Cancel the upload of ${name}`,
  again: 'Try again',
  none: 'No files yet.',
  noMatch: 'No file matches.',
  older: 'Older files',
  empty: 'This file is empty.',
  gone: 'The browser can no longer read this file. Choose it again.',
  tooLarge: 'This file is larger than 200 MB.',
}
