import { googleAddress, googleFrame, mapAddress, mapFrame, mapViewOf } from '#domain/document/blocks/embed-map.ts'

/**
 * How a frame is shown: a film is as wide as the text, a tall one stands upright, a graphic or a post is as high as it
 * needs, a sound is a low player.
 */
export type Shape = 'film' | 'tall' | 'post' | 'graphic' | 'map' | 'sound' | 'sounds'
type Place = (ref: string) => string | null
type Site = { name: string; shape: (ref: string) => Shape; page: Place; frame: Place; oembed: string }

/**
 * A site by its name; `places` are its page, its page for frames and its oEmbed 1.0 endpoint, if it has one that answers
 * without a key. `*` is the reference; `own` has what is not made of it so simply.
 */
function site(name: string, shape: Shape | Site['shape'], places: string, own: Partial<Site> = {}): Site {
  const [page = '', frame = '', oembed] = places.split(' ')
  const at = (address: string) => (ref: string) => `https://${address.replace('*', () => ref)}`
  const shapeOf = typeof shape === 'string' ? () => shape : shape
  return { name, shape: shapeOf, page: at(page), frame: at(frame), oembed: oembed ? `https://${oembed}` : '', ...own }
}

const first = (ref: string): string => ref.split('/')[0] ?? ''
const last = (ref: string): string => ref.split('/').at(-1) ?? ''
const oneBy = (pattern: RegExp) => (ref: string) => (pattern.test(ref) ? 'sound' : 'sounds')
const DATAWRAPPER = 'datawrapper.dwcdn.net/*'
const TIMELINE = 'cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=*'

/** Sites that every paper may embed, without the admin's list; frames are in their privacy mode where they have one. */
export const PROVIDERS = {
  youtube: site(
    'YouTube',
    'film',
    'www.youtube.com/watch?v=* www.youtube-nocookie.com/embed/*?autoplay=1 www.youtube.com/oembed',
  ),
  vimeo: site('Vimeo', 'film', 'vimeo.com/* * vimeo.com/api/oembed.json', { frame: vimeoFrame }),
  mastodon: site('Mastodon', 'post', '* */embed'),
  bluesky: site('Bluesky', 'post', 'bsky.app/profile/* * embed.bsky.app/oembed', {
    frame: (ref) => `https://embed.bsky.app/embed/${first(ref)}/app.bsky.feed.post/${last(ref)}`,
  }),
  x: site('X', 'post', 'x.com/* * publish.twitter.com/oembed', {
    frame: (ref) => `https://platform.twitter.com/embed/Tweet.html?id=${last(ref)}&dnt=true`,
  }),
  instagram: site('Instagram', 'post', 'www.instagram.com/* www.instagram.com/*/embed/'),
  datawrapper: site('Datawrapper', 'graphic', `${DATAWRAPPER} ${DATAWRAPPER}/ api.datawrapper.de/v3/oembed/`),
  flourish: site(
    'Flourish',
    'graphic',
    'public.flourish.studio/* flo.uri.sh/*/embed app.flourish.studio/api/v1/oembed',
  ),
  tiktok: site('TikTok', 'tall', 'www.tiktok.com/* * www.tiktok.com/oembed', {
    frame: (ref) => `https://www.tiktok.com/player/v1/${last(ref)}?autoplay=1&rel=0`,
  }),
  spotify: site(
    'Spotify',
    oneBy(/^(?:track|episode)\//),
    'open.spotify.com/* open.spotify.com/embed/* open.spotify.com/oembed',
  ),
  soundcloud: site('SoundCloud', oneBy(/^(?!player\/playlists\/)(?!.*\/sets\/)/), '* * soundcloud.com/oembed', {
    page: (ref) => (ref.startsWith('player/') ? soundPlayer(ref) : `https://soundcloud.com/${ref}`),
    frame: (ref) => `${soundPlayer(ref)}&auto_play=true&show_teaser=false`,
  }),
  openstreetmap: site('OpenStreetMap', 'map', '', {
    page: (ref) => onMap(ref, mapAddress),
    frame: (ref) => onMap(ref, mapFrame),
  }),
  googlemaps: site('Google Maps', 'map', '', { page: googleAddress, frame: googleFrame }),
  dailymotion: site(
    'Dailymotion',
    'film',
    'www.dailymotion.com/video/* geo.dailymotion.com/player.html?video=* www.dailymotion.com/services/oembed',
  ),
  facebook: site('Facebook', 'film', 'www.facebook.com/*', { frame: facebookFrame }),
  documentcloud: site(
    'DocumentCloud',
    'graphic',
    'www.documentcloud.org/documents/* embed.documentcloud.org/documents/*/?embed=1 api.www.documentcloud.org/api/oembed/',
  ),
  infogram: site('Infogram', 'graphic', 'e.infogram.com/* e.infogram.com/*?src=embed infogram.com/oembed'),
  timeline: site('Timeline JS', 'graphic', `${TIMELINE} ${TIMELINE}`),
  tableau: site(
    'Tableau',
    'graphic',
    'public.tableau.com/views/* public.tableau.com/views/*?:showVizHome=no&:embed=true',
  ),
  ted: site('TED', 'film', 'www.ted.com/talks/* embed.ted.com/talks/* www.ted.com/services/v1/oembed.json'),
  archive: site('Internet Archive', 'film', 'archive.org/details/* archive.org/embed/*'),
  applepodcasts: site('Apple Podcasts', oneBy(/\?i=/), 'podcasts.apple.com/* embed.podcasts.apple.com/*'),
  acast: site('Acast', 'sound', 'embed.acast.com/* embed.acast.com/*'),
  buzzsprout: site(
    'Buzzsprout',
    'sound',
    'www.buzzsprout.com/* www.buzzsprout.com/*?client_source=small_player&iframe=true',
  ),
  threads: site('Threads', 'post', 'www.threads.com/* www.threads.com/*/embed'),
  reddit: site('Reddit', 'post', 'www.reddit.com/* embed.reddit.com/*/?embed=true www.reddit.com/oembed'),
}

export type KnownProvider = keyof typeof PROVIDERS

/** The second part of an unlisted video is its key. */
function vimeoFrame(ref: string): string {
  return `https://player.vimeo.com/video/${first(ref)}?autoplay=1&dnt=1${ref.includes('/') ? `&h=${last(ref)}` : ''}`
}

function facebookFrame(ref: string): string {
  const film = encodeURIComponent(`https://www.facebook.com/${ref}`)
  return `https://www.facebook.com/plugins/video.php?href=${film}&show_text=false`
}

/** The player of a sound, also of one that is known by its number only. */
function soundPlayer(ref: string): string {
  const address = ref.startsWith('player/')
    ? `api.soundcloud.com/${ref.slice('player/'.length)}`
    : `soundcloud.com/${ref}`
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://${address}`)}`
}

function onMap(ref: string, address: typeof mapAddress): string | null {
  const view = mapViewOf(ref)
  return view && address(view)
}
