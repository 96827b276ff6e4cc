import type { BlockOf } from '#domain/document/blocks/schema.ts'

/** Sites that every paper may embed, without the admin's list. */
export type KnownProvider = Exclude<BlockOf<'embed'>['provider'], 'listed'>

type Pattern = [
  KnownProvider,
  /** Of an address without its scheme, its host in lower case; the first group is the reference. */
  RegExp,
  /** The reference, where it is not the first group. */
  ((found: RegExpExecArray) => string)?,
]

/** Pages of SoundCloud and of its people that are no sound. */
const NO_SOUND = 'discover|stream|you|search|upload|pages|charts|player|tags|signin'
const NO_TRACK = 'sets|tracks|albums|reposts|likes|followers|following|comments|popular-tracks'

export const EMBED_PATTERNS: readonly Pattern[] = [
  [
    'youtube',
    /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/|v\/)([\w-]{11})(?![\w-])/,
  ],
  ['youtube', /^youtu\.be\/([\w-]{11})(?![\w-])/],
  ['vimeo', /^(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{1,12}(?:\/[0-9a-f]{6,12})?)\/?(?:[?#]|$)/],
  ['x', /^(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20}\/status\/\d{1,20})(?!\d)/],
  ['instagram', /^(?:www\.)?instagram\.com\/((?:p|reel|tv)\/[\w-]{1,40})\/?(?:[?#]|$)/],
  ['bluesky', /^bsky\.app\/profile\/([\w.:-]{1,80}\/post\/\w{1,30})\/?(?:[?#]|$)/],
  ['datawrapper', /^(?:datawrapper\.dwcdn\.net|(?:www\.)?datawrapper\.de\/_)\/([A-Za-z0-9]{5})(?:\/\d*)?\/?(?:[?#]|$)/],
  ['flourish', /^(?:public\.flourish\.studio|flo\.uri\.sh)\/((?:visualisation|story)\/\d{1,12})(?:\/|[?#]|$)/],
  ['tiktok', /^(?:www\.|m\.)?tiktok\.com\/(@[\w.]{1,40}\/video\/\d{8,24})\/?(?:[?#]|$)/],
  [
    'tiktok',
    /^(?:www\.)?tiktok\.com\/(?:embed(?:\/v2)?|player\/v1)\/(\d{8,24})\/?(?:[?#]|$)/,
    ([, id]) => `@_/video/${id}`,
  ],
  [
    'spotify',
    /^open\.spotify\.com\/(?:intl-[a-z-]{2,7}\/)?(?:embed(?:-podcast)?\/)?((?:track|album|playlist|episode|show|artist)\/[A-Za-z0-9]{10,40})\/?(?:[?#]|$)/,
  ],
  [
    'soundcloud',
    /^w\.soundcloud\.com\/player\/?\?(?:[^#]*&)?url=https?(?:%3A|:)(?:%2F|\/){2}api\.soundcloud\.com(?:%2F|\/)(tracks|playlists)(?:%2F|\/)(?:soundcloud(?:%3A|:|%253A)(?:tracks|playlists)(?:%3A|:|%253A))?(\d{1,20})(?!\d)/i,
    ([, kind, id]) => `player/${kind?.toLowerCase()}/${id}`,
  ],
  [
    'soundcloud',
    new RegExp(
      String.raw`^(?:www\.|m\.)?soundcloud\.com\/((?!(?:${NO_SOUND})\/)[\w-]{2,60}\/(?!(?:${NO_TRACK})\/?(?:[?#]|$))(?:sets\/)?[\w-]{1,140})\/?(?:[?#]|$)`,
    ),
  ],
  // Last, since every host may be a server of Mastodon.
  ['mastodon', /^([a-z0-9][a-z0-9.-]{2,60}\.[a-z]{2,20}\/@[\w.]{1,40}(?:@[\w.-]{1,60})?\/\d{8,24})\/?(?:[?#]|$)/],
]
