import { z } from 'zod'
import { isSafeHref, isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { line } from '#domain/text/text-schema.ts'

/** How urgent a banner is: it decides its label and colour. */
export const bannerLevel = z.enum(['breaking', 'developing', 'notice'])
export type BannerLevel = z.infer<typeof bannerLevel>

/** Longest answer of `/banner.json` in bytes: every page view of a reader asks for it. */
export const BANNER_BYTES = 500
/** Room for label and button in the answer, in bytes; a test holds the words of every language to it. */
export const LABEL_BYTES = 60

/** Words of the banner in the paper's language. */
export type BannerWords = { label: string; close: string }

const address = z
  .string()
  .max(400)
  .refine((href) => href === '' || isWebAddress(href) || (href.startsWith('/') && isSafeHref(href)), {
    error: () => t('is not a path or web address'),
  })

/** A banner as an editor writes it. With a story it links to it, and is shown only while the story is public. */
export const bannerFields = z.strictObject({
  text: line(120).min(1),
  level: bannerLevel,
  href: address.default('').describe('A path or web address; empty: no link. A story has its own.'),
  article: z.int().positive().nullable().default(null),
})
export type BannerFields = z.infer<typeof bannerFields>

/** A banner as readers see it. `beganAt` (ms UTC) tells one banner from the next. */
export type BannerView = { text: string; level: BannerLevel; href: string; beganAt: number }

/** A banner as the desk sees it: `isShown` is false while its story is not public. */
export type DeskBanner = BannerView & { article: number | null; endsAt: number; isShown: boolean }

/** Answer of `/banner.json`: the banner with its words in the paper's language, or `{}` where there is none. */
export function bannerBody(banner: BannerView | null, { label, close }: BannerWords): string {
  if (banner === null) return '{}'
  const { beganAt: id, level, text, href } = banner
  return JSON.stringify({ id, level, label, text, ...(href !== '' && { href }), close })
}

/** Length of the longest answer for a banner, in bytes, in any language of the paper. */
export const bannerLength = (banner: BannerView): number =>
  new TextEncoder().encode(bannerBody(banner, { label: 'x'.repeat(LABEL_BYTES), close: '' })).length
