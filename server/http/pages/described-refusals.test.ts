import { expect, test } from 'vitest'
import { allRoutes } from '#app/api/openapi/all-routes.ts'
import { describeApi } from '#app/api/openapi/describe-api.ts'
import { frontRefusals } from '#app/api/openapi/front-refusals.ts'
import { createGuard } from '#server/http/guard/guard.ts'

type Responses = Record<string, { content?: Record<string, unknown> }>
const SITE = 'https://paper.example'
const description = describeApi(allRoutes(), SITE) as {
  paths: Record<string, Record<string, { responses: Responses }>>
}
const guard = createGuard({ siteUrl: SITE, isPublicFile: () => false })

const ADDRESSES = ['', '?q=%', '?q=%00', '?q=%e0%a4', '?q=%zz', `?q=${'a'.repeat(2_100)}`, '#x', '?\\']
const HEADERS: Record<string, string>[] = [
  { origin: SITE },
  { origin: 'https://a.example' },
  { 'sec-fetch-site': 'cross-site' },
  { origin: SITE, 'x-http-method-override': 'DELETE' },
  { origin: SITE, 'next-action': 'x' },
  { origin: SITE, 'content-length': '99999999' },
  { origin: SITE, 'content-length': '99999999', authorization: 'Bearer x' },
]

test('the OpenAPI document lists every refusal of the guard with status and code (P-96, P-338)', () => {
  const undescribed = new Set<string>()
  const seen = new Set<string>()
  for (const { method, path } of allRoutes()) {
    const template = path.replaceAll('[', '{').replaceAll(']', '}')
    const responses = description.paths[template]?.[method.toLowerCase()]?.responses ?? {}
    for (const end of ADDRESSES) {
      for (const headers of HEADERS) {
        const url = path.replaceAll(/\[\w+\]/g, '1') + end
        const verdict = guard({ method, url, headers: { host: 'paper.example', ...headers } })
        if (verdict.kind !== 'refused') continue
        const { status, code } = verdict
        seen.add(`${status} ${code}`)
        const known = JSON.stringify(responses[status] ?? {})
        if (!known.includes(`"${code}"`)) undescribed.add(`${method} ${template} ${status} ${code}`)
      }
    }
  }
  expect([...undescribed]).toEqual([])
  const guards = frontRefusals('POST').filter(({ known }) => ![408, 500, 503].includes(known.status))
  expect([...seen].toSorted()).toEqual(guards.map(({ code, known }) => `${known.status} ${code}`).toSorted())
})
