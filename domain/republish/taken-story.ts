import { z } from 'zod'
import { articleFields } from '#domain/article/fields/fields.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { type NinjsItem, ninjsItem } from '#domain/syndication/ninjs-item.ts'

/** Id of the element of the page for republishers that holds the story in ninjs. */
export const ITEM_ID = 'story-in-ninjs'

/** Pause between two looks at a story in its paper. */
export const FOLLOW_MS = 3 * 3_600_000

/** Reasons why a story of another paper cannot be taken in. */
export const TAKING_REFUSALS = [
  'no-broadsheet-story',
  'not-republishable',
  'withdrawn',
  'unknown-partner-token',
  'original-silent',
  'too-large',
] as const
export type TakingRefusal = (typeof TAKING_REFUSALS)[number]

/** A story to take in; `token` is that of a contract with its paper, null for its page for republishers. */
export const takingFields = z.strictObject({
  address: z.url({ protocol: /^https$/ }).max(2_048),
  token: z.string().trim().max(100).nullable(),
})

/** The site and the slug of a story's address, or of that of its page for republishers; null for every other one. */
export function storyIn(address: string): { origin: string; slug: string } | null {
  const { protocol, origin = '', pathname = '' } = URL.parse(address) ?? {}
  const slug = /^\/article\/([^/]+?)(?:\/republish)?\/?$/.exec(pathname)?.[1]
  return protocol === 'https:' && slug ? { origin, slug } : null
}

const texts = articleFields
  .pick({ headline: true, standfirst: true, language: true })
  .required()
  .extend({ paper: z.string().trim().min(1).max(200), usage: z.string().max(2_000) })
/** A story of another paper. `uri` is its permanent id there; `html` becomes a document before anything is stored. */
export type TakenStory = z.infer<typeof texts> & { uri: string; address: string; html: string; note: string }

const valueOf = (values: { role: string; value: string }[] | undefined, role: string) =>
  values?.find((one) => one.role === role)?.value ?? ''

/** Reads the item that the page for republishers holds, or that the API for partners gives. `origin` is the paper's site. */
export function readTaken(given: unknown, origin: string): Result<TakenStory, TakingRefusal> {
  // Fields that a newer version adds are left out.
  const { data: item } = z.object(ninjsItem.shape).safeParse(given)
  const address = valueOf(item?.altIds, 'web')
  const isTheirs = item?.uri.startsWith(`tag:${new URL(origin).hostname},`) && storyIn(address)?.origin === origin
  if (!item || !isTheirs) return refuse('no-broadsheet-story')
  const { uri, headlines, descriptions, bodies, usageTerms, rightsInfo, edNote = '' } = item
  const owner = item.infoSources?.find(({ role }) => role === 'originator')
  // The licence of a third paper is that paper's to give.
  if (!owner?.uri?.startsWith(`${origin}/`)) return refuse('not-republishable')
  const { data: said } = texts.safeParse({
    headline: valueOf(headlines, 'main'),
    standfirst: valueOf(descriptions, 'summary'),
    language: item.language,
    paper: owner.name,
    usage: [usageTerms ?? item.copyrightNotice, rightsInfo?.linkedRights].filter(Boolean).join(' '),
  })
  if (!said) return refuse('no-broadsheet-story')
  const by = item.by ? `<p>${escapeHtml(item.by)}</p>` : ''
  const credit = `<p><a href="${escapeHtml(address)}">${escapeHtml(said.usage)}</a></p>`
  return ok({ ...said, uri, address, html: leadHtml(item) + valueOf(bodies, 'main') + by + credit, note: edNote })
}

/** The lead picture in a width that fits a story, with its words; nothing if the paper does not give it on. */
function leadHtml({ associations = [] }: NinjsItem): string {
  const { renditions = [], descriptions = [], by = '' } = associations.find(({ rel }) => rel === 'lead') ?? {}
  const file = renditions.findLast(({ name, width }) => name.startsWith('whole-') && width <= 1_200)
  if (!file) return ''
  const caption = escapeHtml(`${valueOf(descriptions, 'caption')} ${by}`.trim())
  const alt = escapeHtml(valueOf(descriptions, 'alt-text'))
  return `<figure><img src="${escapeHtml(file.href)}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`
}
