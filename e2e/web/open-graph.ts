import type { Finding, WebCheck } from '#e2e/web/check.ts'
import { tools } from '#e2e/web/tools.ts'

const WANTED = ['ogTitle', 'ogType', 'ogUrl', 'ogSiteName', 'ogLocale', 'twitterCard'] as const

type Preview = Partial<Record<(typeof WANTED)[number] | 'error', string>> & {
  ogImage?: { url: string; width?: number | string; height?: number | string; alt?: string }[]
}
const openGraph = tools('open-graph-scraper') as (of: { html: string }) => Promise<{ error: boolean; result: Preview }>

/** Checks link previews with open-graph-scraper. */
export const openGraphCheck: WebCheck = async ({ pages, newsroom }) => {
  const findings: Finding[] = []
  const told = pages.filter(({ status }) => status === 200)
  for (const { kind, html, url } of told) {
    const { error, result } = await openGraph({ html })
    if (error) findings.push({ of: kind, says: String(result.error) })
    for (const name of WANTED) if (!result[name]) findings.push({ of: kind, says: `has no ${name}` })
    if (result.ogUrl && !url.startsWith(result.ogUrl) && result.ogUrl !== url)
      findings.push({ of: kind, says: `is ${result.ogUrl}, not ${url}` })
    const images = result.ogImage ?? []
    if (images.length === 0) findings.push({ of: kind, says: 'has no ogImage' })
    for (const { url: image, width, height, alt } of images) {
      if (!width || !height || !alt)
        findings.push({ of: kind, says: `a picture without width, height or alt: ${image}` })
      if (!image.startsWith(newsroom.url)) findings.push({ of: kind, says: `a picture elsewhere: ${image}` })
      const answer = await fetch(image)
      await answer.body?.cancel()
      if (!answer.ok || !answer.headers.get('content-type')?.startsWith('image/'))
        findings.push({ of: kind, says: `${image} answers ${answer.status} ${answer.headers.get('content-type')}` })
    }
  }
  return { checked: told.map(({ kind }) => kind), findings }
}
