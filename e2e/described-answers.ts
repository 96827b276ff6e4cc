import type { BrowserContext, Response } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'

type Refusals = { content?: Record<string, { schema: { allOf: { properties?: { code?: { enum: string[] } } }[] } }> }
type Description = { paths: Record<string, Record<string, { responses: Record<string, Refusals> }>> }
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

type Answered = { url: string; method: string; status: number; body: string }

/** What of an answer of the API is not as it is described; null where nothing is wrong. */
export async function mistakeIn({ url, method, status, body }: Answered): Promise<string | null> {
  const { origin, pathname } = new URL(url)
  const api = apis.get(origin) ?? apiOf(origin)
  apis.set(origin, api)
  const { description, ajv, templates } = await api
  const path = templates.find(([template]) => template.test(pathname))?.[1]
  const name = `${method} ${pathname} ${status}`
  const verb = method.toLowerCase()
  const operation = path === undefined ? undefined : description.paths[path]?.[verb]
  if (status >= 400) return mistakeInRefusal(name, status, body, operation?.responses)
  if (path === undefined || !description.paths[path]?.[verb]?.responses[status]) return `${name} is not described`
  if (status === 204) return null
  const parts = ['paths', path, verb, 'responses', String(status), 'content', 'application/json', 'schema']
  const isDescribed = ajv.getSchema(`api#/${parts.map(pointer).join('/')}`)
  if (!isDescribed) return `${name} has no schema`
  return isDescribed(JSON.parse(body)) ? null : `${name}: ${ajv.errorsText(isDescribed.errors)}`
}

/** A refusal has a code, and both that and its status are described; of what is no operation there is nothing to describe. */
function mistakeInRefusal(
  name: string,
  status: number,
  body: string,
  responses: Record<string, Refusals> | undefined,
): string | null {
  const code = /"code":"([^"]+)"/.exec(body)?.[1]
  if (code === undefined) return `${name} is no problem with a code: ${body.slice(0, 200)}`
  if (!responses) return null
  const parts = responses[status]?.content?.['application/problem+json']?.schema.allOf ?? []
  return parts.some(({ properties }) => properties?.code?.enum.includes(code))
    ? null
    : `${name} ${code} is not described`
}

/** The same of an answer to a browser, which may be cut off. */
async function mistakeSeen(response: Response): Promise<string | null> {
  const body = await response.text().catch(() => null)
  const asked = { url: response.url(), method: response.request().method(), status: response.status() }
  return body === null ? null : mistakeIn({ ...asked, body })
}

/** Holds everything that the API answers to a browser to its description. */
export class DescribedAnswers {
  #looks: Promise<string | null>[] = []

  watch(context: BrowserContext): void {
    context.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/api/')) return
      // A newsroom that was ended meanwhile says nothing more.
      this.#looks.push(mistakeSeen(response).catch(() => null))
    })
  }

  /** What was wrong since the last time. */
  async mistakes(): Promise<string[]> {
    const looks = this.#looks
    this.#looks = []
    return (await Promise.all(looks)).filter((one) => one !== null)
  }
}
