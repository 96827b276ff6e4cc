const pictures = (n: number) => (n === 1 ? '1 picture' : `${n} pictures`)

/** The list of uploads, in the picture library and in the dialog that chooses pictures. */
export const mediaQueueWords = {
  label: 'Uploads',
  uploading: (n: number) => `Uploading ${pictures(n)}`,
  uploaded: (n: number) => `${pictures(n)} uploaded`,
  counts: {
    done: (n: number) => `${n} done`,
    failed: (n: number) => `${n} failed`,
    cancelled: (n: number) => `${n} cancelled`,
  },
  left: (duration: string) => `${duration} left`,
  seconds: (n: number) => `${n} s`,
  minutes: (n: number) => `${n} min`,
  progress: (part: string, whole: string) => `${part} of ${whole}`,
  clear: 'Clear the list',
  cancelRest: 'Cancel the rest',
  offline: {
    title: (n: number) => (n === 1 ? 'No connection: 1 upload is paused.' : `No connection: ${n} uploads are paused.`),
    resume: 'They resume where they stopped.',
    safe: 'You can close this window: the files are kept in this browser.',
    unsafe: 'Keep this window open.',
    tryNow: 'Try now',
  },
  /** The state of one upload, in lower case. `at` is its progress, empty before the first byte. */
  stages: {
    queued: (at: string) => (at === '' ? 'queued' : `paused at ${at}`),
    finishing: 'processing',
    offline: (at: string) => (at === '' ? 'waiting for a connection' : `paused at ${at}`),
    retrying: (why: string) => `${why}, retrying`,
    stopped: (at: string, why: string) => (at === '' ? `stopped: ${why}` : `stopped at ${at}`),
    cancelled: 'cancelled',
    done: 'done',
    replaced: 'replaced',
    known: 'already in the library',
    noAlt: 'done: needs alt text',
    similar: 'done: similar to another',
  },
  acts: {
    addAlt: 'Add alt text',
    open: 'Open',
    why: 'Why?',
    resume: 'Resume',
    cancel: (name: string) => `Cancel ${name}`,
  },
  /** Why an upload failed: a few words for its row, and a sentence or two that say what to do. */
  why: {
    empty: { short: 'the file is empty', long: 'The file is empty. Save it again and upload that.' },
    tooLarge: (size: string) => ({
      short: `${size} is too large`,
      long: `The file has ${size}, and the limit is 20 MB. Save it smaller, or as JPEG, and upload that.`,
    }),
    /** `kind` is the ending of the file's name, in capitals, or empty. */
    unsupported: (kind: string) => ({
      short: kind === '' ? 'file type not supported' : `${kind} is not supported`,
      long: 'Upload the picture as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    }),
    iPhone: 'On an iPhone choose Settings, Camera, Formats, Most Compatible.',
    unreadable: {
      short: 'the file cannot be read',
      long: 'It was changed, moved or removed after you chose it. Choose it again.',
    },
    expired: {
      short: 'the upload expired',
      long: 'The server no longer has the upload. It starts again from the beginning.',
    },
    window: 'error in this window',
    signedOut: { short: 'you were signed out', long: 'Sign in again in another window, then resume here.' },
    diskFull: 'the server’s disk is full',
    server: 'the server failed',
    incomplete: 'part of the file was lost',
    refused: 'not accepted',
  },
  /** By code of the API. */
  refusals: {
    'not-a-picture': 'not a picture',
    'not-decodable': 'the file is damaged',
    'too-many-pixels': 'too many pixels',
    'decoding-took-too-long': 'took too long to read',
    'too-large': 'too large',
    'not-allowed': 'not allowed for your role',
  } as Readonly<Record<string, string>>,
}
