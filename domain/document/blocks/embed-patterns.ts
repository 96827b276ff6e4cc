import type { KnownProvider } from '#domain/document/blocks/embed-providers.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

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

const GOOGLE = String.raw`^(?:www\.|maps\.)?google\.(?:com?\.)?[a-z]{2,3}`
const google = (rest: string) => new RegExp(GOOGLE + rest)
/** Writes characters that no reference has as escapes. */
const escaped = (text = ''): string =>
  text
    .toWellFormed()
    .replace(/[^\w.@:/?=&%+,~;!$-]/gu, (one) =>
      /['()*]/.test(one) ? `%${one.charCodeAt(0).toString(16)}` : encodeURIComponent(one),
    )
const FILM_OF_FACEBOOK =
  /^(?:www\.|m\.|web\.)?facebook\.com\/((?:[\w.-]{1,80}\/videos\/(?:[\w.-]{1,120}\/)?|watch\/?\?v=|reel\/)\d{5,20})(?!\d)/
const filmOfFacebook = (address = ''): string =>
  FILM_OF_FACEBOOK.exec(decodedUri(address).replace(/^https?:\/\//, ''))?.[1]?.replace('watch?', 'watch/?') ?? ''

export const EMBED_PATTERNS: readonly Pattern[] = [
  [
    'youtube',
    /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/|v\/)([\w-]{11})(?![\w-])/,
  ],
  ['youtube', /^youtu\.be\/([\w-]{11})(?![\w-])/],
  ['vimeo', /^(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{1,12}(?:\/[0-9a-f]{6,12})?)\/?(?:[?#]|$)/],
  [
    'x',
    /^platform\.(?:twitter|x)\.com\/embed\/Tweet\.html\?(?:[^#]*&)?id=(\d{1,20})(?!\d)/,
    ([, id]) => `i/status/${id}`,
  ],
  ['x', /^(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20}\/status\/\d{1,20})(?!\d)/],
  ['instagram', /^(?:www\.)?instagram\.com\/((?:p|reel|tv)\/[\w-]{1,40})(?:\/embed(?:\/captioned)?)?\/?(?:[?#]|$)/],
  ['bluesky', /^bsky\.app\/profile\/([\w.:-]{1,80}\/post\/\w{1,30})\/?(?:[?#]|$)/],
  [
    'bluesky',
    /^embed\.bsky\.app\/embed\/([\w.:-]{1,80})\/app\.bsky\.feed\.post\/(\w{1,30})/,
    ([, who, id]) => `${who}/post/${id}`,
  ],
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
  [
    'googlemaps',
    google(String.raw`\/maps\/(?:embed|search\/?)\?(?:[^#]*&)?pb=([^&#]*!2d-?\d[^&#]*!3d-?\d[^&#]*)`),
    ([, pb]) => escaped(pb),
  ],
  [
    'googlemaps',
    google(String.raw`\/maps\/d\/(?:u\/\d\/)?(?:embed|viewer|edit)\?(?:[^#]*&)?mid=([\w.-]{10,80})`),
    ([, id]) => `d/${id}`,
  ],
  [
    'googlemaps',
    google(
      String.raw`(?:\/maps\/(?:place\/|search\/\?(?:[^#]*&)?query=|embed\/v1\/(?:place|search)\?(?:[^#]*&)?q=)|(?:\/maps)?\/?\?(?=[^#]*output=(?:svembed|embed))(?:[^#]*&)?q=)([^/&?#]{1,300})`,
    ),
    ([, place]) => `q/${escaped(place)}`,
  ],
  [
    'dailymotion',
    /^(?:(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/|dai\.ly\/|geo\.dailymotion\.com\/player(?:\/\w{1,20})?\.html\?(?:[^#]*&)?video=)([A-Za-z0-9]{5,12})(?![A-Za-z0-9])/,
  ],
  ['facebook', FILM_OF_FACEBOOK, ([address]) => filmOfFacebook(address)],
  [
    'facebook',
    /^(?:www\.)?facebook\.com\/(?:v\d[\d.]*\/)?plugins\/video\.php\?(?:[^#]*&)?href=([^&#]+)/,
    ([, href]) => filmOfFacebook(href),
  ],
  [
    'documentcloud',
    /^(?:www\.|embed\.)?documentcloud\.org\/documents\/(\d{3,12}(?:-[\w-]{1,150})?)(?:\.html|\.js)?\/?(?:[?#]|$)/,
  ],
  ['infogram', /^e\.(?:infogram\.com|infogr\.am)\/((?!js\/)[\w/-]{6,140})/],
  [
    'infogram',
    /^(?:www\.)?(?:infogram\.com|infogr\.am)\/((?:[\w-]{1,100}-)?1[a-z0-9]{10,30}|[\da-f-]{36})\/?(?:[?#]|$)/,
  ],
  [
    'timeline',
    /^cdn\.knightlab\.com\/libs\/timeline3?\/[\w.-]{1,20}\/embed\/(?:index\.html)?\?(?:[^#]*&)?source=([^&#]{5,500})/,
    ([, source]) => escaped(source),
  ],
  ['tableau', /^public\.tableau\.com\/(?:views|(?:app\/)?profile\/[^/]{1,100}\/viz)\/([\w-]{1,150}\/[\w-]{1,150})/],
  ['ted', /^(?:www\.|embed\.)?ted\.com\/talks\/((?:lang\/[a-z-]{2,7}\/)?[\w-]{3,200})/],
  ['archive', /^(?:www\.)?archive\.org\/(?:details|embed)\/([\w.-]{3,100})(?:[/?#]|$)/],
  [
    'applepodcasts',
    /^(?:embed\.)?podcasts\.apple\.com\/((?:[a-z]{2}\/)?podcast\/(?:[^/?#]{1,150}\/)?id\d{5,15})(?:\?(?:[^#]*&)?i=(\d{5,20}))?/,
    ([, show, episode]) => show + (episode ? `?i=${episode}` : ''),
  ],
  ['acast', /^(?:embed\.acast\.com|play\.acast\.com\/s)\/((?:\$\/)?[\w-]{1,100}\/[\w-]{1,200})/],
  [
    'acast',
    /^shows\.acast\.com\/([\w-]{1,100})\/(?:episodes\/)?([\w-]{1,200})/,
    ([, show, episode]) => `${show}/${episode}`,
  ],
  [
    'buzzsprout',
    /^(?:www\.)?buzzsprout\.com\/(\d{1,12}\/(?:episodes\/)?\d{1,12}(?:-[\w-]{1,150})?)(?:\.js)?(?:[?#]|$)/,
  ],
  ['threads', /^(?:www\.)?threads\.(?:com|net)\/(@[\w.]{1,40}\/post\/[\w-]{5,30})/],
  [
    'reddit',
    /^(?:(?:www|old|new|embed)\.)?reddit(?:media)?\.com\/(r\/\w{2,40}\/comments\/\w{4,12}(?:\/[\w-]{1,150}(?:\/\w{4,12})?)?)\/?(?:[?#]|$)/,
  ],
  // Last, since every host may be a server of Mastodon.
  [
    'mastodon',
    /^([a-z0-9][a-z0-9.-]{2,60}\.[a-z]{2,20}\/@[\w.]{1,40}(?:@[\w.-]{1,60})?\/\d{8,24})(?:\/embed)?\/?(?:[?#]|$)/,
  ],
]
