import { bodyOf, type WxrBody, type WxrPicture } from '#db/import/testing/wxr/wxr-body.ts'
import type { Given, Roll } from '#db/import/testing/wxr/wxr-options.ts'
import {
  ACCOUNTS,
  CATEGORIES,
  type Category,
  GUESTS,
  type Person,
  TAGS,
  type Tag,
} from '#db/import/testing/wxr/wxr-people.ts'
import { capital, pick, sentenceFrom, wordsFrom } from '#db/import/testing/wxr/wxr-words.ts'
import { randomFrom } from '#db/testing/random.ts'

const YEARS_MS = 15 * 365.25 * 24 * 3_600_000
const NEWEST = Date.UTC(2025, 5, 30, 12)
const LATER = Date.UTC(2025, 6, 10, 12)
const FUTURE = Date.UTC(2101, 0, 1)
export const FIRST_POST_ID = 100_000
export const FIRST_PICTURE_ID = 50_000_000

export type PostStatus = 'publish' | 'draft' | 'pending' | 'future' | 'private' | 'trash'

/** Everything that is true of post `n`, whatever an importer makes of it. */
export type WxrPost = {
  n: number
  id: number
  kind: 'post' | 'page'
  status: PostStatus
  password: string
  title: string
  /** Last part of its address, percent-encoded as WordPress stores it. */
  slug: string
  link: string
  oldSlugs: string[]
  subtitle: string
  excerpt: string
  /** Ms UTC. */
  publishedAt: number
  modifiedAt: number
  /** The account that wrote it, and the byline of Co-Authors Plus where it has one. */
  account: Person
  byline: Person[]
  categories: Category[]
  tags: Tag[]
  lead: WxrPicture | null
  seo: { plugin: 'yoast' | 'rank-math'; title: string; description: string; isHidden: boolean } | null
  body: WxrBody
}

/** States by number, so that the first hundred posts have all of them. */
function statusOf(n: number): PostStatus {
  if (n % 50 === 7) return 'draft'
  if (n % 50 === 17) return 'private'
  if (n % 100 === 47) return 'pending'
  if (n % 100 === 97) return 'future'
  return n % 100 === 63 ? 'trash' : 'publish'
}

const rollOf = (n: number, seed: number, part: number): Roll =>
  randomFrom(n * 2_654_435_761 + seed * 40_503 + part * 7_919)
const languageOf = (n: number, { languages }: Given): string =>
  (n % 10 === 4 ? languages[1 + (Math.floor(n / 10) % Math.max(1, languages.length - 1))] : undefined) ??
  languages[0] ??
  'en'

/** Slug, address and dates alone: other posts link to them. */
export function addressOf(n: number, given: Given): Pick<WxrPost, 'id' | 'slug' | 'link' | 'publishedAt' | 'status'> {
  const roll = rollOf(n, given.seed, 1)
  const status = statusOf(n)
  const publishedAt =
    status === 'future' ? FUTURE + n * 60_000 : Math.floor((NEWEST - YEARS_MS * (1 - n / given.posts)) / 1_000) * 1_000
  const words = wordsFrom(roll, 'en', 4).join('-')
  const slug = n % 25 === 11 ? encodeURIComponent(`${words}-größe-${n}`).toLowerCase() : `${words}-${n}`
  const at = new Date(publishedAt + offsetOf(publishedAt))
  const date = `${at.getUTCFullYear()}/${String(at.getUTCMonth() + 1).padStart(2, '0')}`
  const id = FIRST_POST_ID + n
  const link = isLinked(status) ? `https://${given.host}/${date}/${slug}/` : `https://${given.host}/?p=${id}`
  return { id, slug, link, publishedAt, status }
}

export const isLinked = (status: PostStatus): boolean => status === 'publish' || status === 'private'

/** Difference of the site's local time, in ms: two hours from April to September, else one. */
export function offsetOf(at: number): number {
  const month = new Date(at).getUTCMonth()
  return (month >= 3 && month <= 8 ? 2 : 1) * 3_600_000
}

function pictureOf(n: number, part: number, given: Given): WxrPicture {
  const roll = rollOf(n, given.seed, 20 + part)
  const name = `${wordsFrom(roll, 'en', 2).join('-')}-${n}-${part}`
  return {
    id: FIRST_PICTURE_ID + n * 2 + part,
    url: `https://${given.host}/wp-content/uploads/2020/0${1 + (n % 9)}/${name}.jpg`,
    alt: capital(wordsFrom(roll, 'en', 5).join(' ')),
    caption: sentenceFrom(roll, 'en'),
    credit: n % 3 === 0 ? '' : `${pick(roll, ACCOUNTS).name} / Coast Pictures`,
  }
}

const someOf = <T>(roll: Roll, of: readonly T[], count: number): T[] => [
  ...new Set(Array.from({ length: count }, () => of[Math.floor(of.length * roll() ** 2)] as T)),
]

/** Post `n` of an export, from 1: the same for the same options on every machine. */
export function postOf(n: number, given: Given): WxrPost {
  const roll = rollOf(n, given.seed, 2)
  const language = languageOf(n, given)
  const own = addressOf(n, given)
  const hasPictures = roll() < given.pictures
  const pictures = hasPictures ? [pictureOf(n, 0, given), pictureOf(n, 1, given)] : []
  const isChanged = n > 1 && rollOf(n, given.seed, 3)() < given.changed
  const other = 1 + Math.floor(roll() * given.posts)
  const body = bodyOf({
    n,
    roll,
    language,
    given,
    picture: pictures[1] ?? null,
    other: { n: other, ...addressOf(other, given) },
  })
  if (isChanged) body.append(sentenceFrom(rollOf(n, given.seed, 4), language))
  const title = capital(wordsFrom(roll, language, 5 + Math.floor(roll() * 5)).join(' '))
  const byline = n % 5 < 3 ? someOf(roll, [...GUESTS, ...ACCOUNTS], 1 + (n % 3)) : []
  return {
    ...own,
    n,
    kind: 'post',
    password: n % 50 === 27 ? 'secret' : '',
    title: n % 12 === 5 ? `${title} & “more”` : title,
    oldSlugs: n % 10 === 3 ? [`former-${n}`, ...(n % 30 === 3 ? [`first-${n}`] : [])] : [],
    subtitle: n % 6 === 2 ? sentenceFrom(roll, language) : '',
    excerpt: n % 4 === 1 ? '' : sentenceFrom(roll, language),
    modifiedAt: isChanged
      ? LATER
      : own.status === 'future'
        ? NEWEST
        : own.publishedAt + Math.floor(roll() * 90) * 60_000,
    account: pick(roll, ACCOUNTS),
    byline,
    categories: someOf(roll, CATEGORIES, 1 + Math.floor(roll() * 3)),
    tags: someOf(roll, TAGS, Math.floor(roll() * 6)),
    lead: pictures[0] ?? null,
    seo:
      n % 4 === 1 || n % 4 === 3
        ? {
            plugin: n % 4 === 1 ? 'yoast' : 'rank-math',
            title: `${title} in short`,
            description: sentenceFrom(roll, language),
            isHidden: n % 40 === 1,
          }
        : null,
    body,
  }
}
