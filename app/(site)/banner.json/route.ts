import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readBanner, readSite } from '#app/(site)/reads.ts'
import { bannerBody } from '#domain/paper/banner-fields.ts'
import { speechIn } from '#domain/words/speech.ts'

export const dynamic = 'force-dynamic'

/**
 * The banner for pages that do not have it in their HTML, so that it makes none of them stale. At most 500 bytes; `{}`
 * where there is none.
 */
export function GET(): Response {
  const site = readSite()
  const banner = readBanner()
  const { close, ...labels } = speechIn(site, site.language).words.banners
  const words = { label: banner === null ? '' : labels[banner.level], close }
  return machineAnswer(bannerBody(banner, words), 'application/json')
}
