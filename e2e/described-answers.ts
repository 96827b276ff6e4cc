import type { BrowserContext, Response } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'

type Description = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }
type Api = { description: Description; ajv: Ajv2020; templates: [RegExp, string][] }

const apis = new Map<string, Promise<Api>>()

/** The API's description as the newsroom itself serves it. */
async function apiOf(origin: string): Promise<Api> {
  const description = (await (await fetch(`${origin}/api/openapi.json`)).json()) as Description
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(description, 'api')
  // What is named stands before what may be anything.
  const paths = Object.keys(description.paths).toSorted((a, b) => a.split('{').length - b.split('{').length)
  const templates = paths.map((path): [RegExp, string] => [new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`), path])
  return { description, ajv, templates }
}

const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

/** What of an answer is not as it is described; null where nothing is wrong, or where it was cut off. */
async function mistakeIn(response: Response): Promise<string | null> {
  const { origin, pathname } = new URL(response.url())
  const method = response.request().method().toLowerCase()
  const [status, body] = [response.status(), await response.text().catch(() => null)]
  if (body === null) return null
  const api = apis.get(origin) ?? apiOf(origin)
  apis.set(origin, api)
  const { description, ajv, templates } = await api
  const path = templates.find(([template]) => template.test(pathname))?.[1]
  const responses = path === undefined ? undefined : description.paths[path]?.[method]?.responses
  const name = `${method} ${pathname} ${status}`
  if (status >= 400)
    return body.includes('"code":"') ? null : `${name} is no problem with a code: ${body.slice(0, 200)}`
  if (path === undefined || !responses?.[status]) return `${name} is not described`
  if (status === 204) return null
  const parts = ['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema']
  const isDescribed = ajv.getSchema(`api#/${parts.map(pointer).join('/')}`)
  if (!isDescribed) return `${name} has no schema`
  return isDescribed(JSON.parse(body)) ? null : `${name}: ${ajv.errorsText(isDescribed.errors)}`
}

/** Holds everything that the API answers to a browser to its description. */
export class DescribedAnswers {
  #looks: Promise<string | null>[] = []

  watch(context: BrowserContext): void {
    context.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/api/')) return
      // A newsroom that was ended meanwhile says nothing more.
      this.#looks.push(mistakeIn(response).catch(() => null))
    })
  }

  /** What was wrong since the last time. */
  async mistakes(): Promise<string[]> {
    const looks = this.#looks
    this.#looks = []
    return (await Promise.all(looks)).filter((one) => one !== null)
  }
}
