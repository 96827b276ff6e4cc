import { ask } from '#e2e/support/machine.ts'
import type { Finding, WebCheck } from '#e2e/web/check.ts'
import { run } from '#e2e/web/run.ts'

const INDEX = 'e2e/web/schemas/index.xsd'
const SITEMAP = 'e2e/web/schemas/sitemap.xsd'

/** Validates every sitemap with xmllint against the sitemaps.org schema and Google's extensions. */
export const sitemaps: WebCheck = async ({ newsroom }) => {
  const index = await ask(newsroom, '/sitemap.xml')
  const shards = [...index.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  const asked = [['/sitemap.xml', INDEX], ...[...shards, '/news-sitemap.xml'].map((path) => [path, SITEMAP])] as const
  const findings: Finding[] = []
  for (const [path = '', schema = ''] of asked) {
    const { text: input } = await ask(newsroom, path)
    const args = ['--noout', '--nonet', '--schema', schema, '-']
    const { code, err } = await run('xmllint', args, { input, from: 'libxml2-utils' })
    if (code !== 0) findings.push({ of: 'sitemaps', says: `${path}: ${err.trim().split('\n')[0]}` })
  }
  return { checked: ['sitemaps'], findings }
}
