import { Ajv2020 } from 'ajv/dist/2020.js'
import type { BrowserContext, Response } from 'playwright/test'

type Refusals = { content?: Record<string, { schema: { allOf: { properties?: { code?: { enum: string[] } } }[] } }> }
type Description = { paths: Record<string, Record<string, { responses: Record<string, Refusals> }>> }
type Api = { description: Description; ajv: Ajv2020; templates: [RegExp, string][] }

const apis = new Map<string, Promise<Api>>()

/** Loads the API description that the newsroom itself serves. */
async function apiOf(origin: string): Promise<Api> {
  const description = (await (await fetch(`${origin}/api/openapi.json`)).json()) as Description
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(description, 'api')
  // Literal paths take precedence over templates.
  const paths = Object.keys(description.paths).toSorted((a, b) => a.split('{').length - b.split('{').length)
  const templates = paths.map((path): [RegExp, string] => [new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`), path])
  return { description, ajv, templates }
}

const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

type Answered = { url: string; method: string; status: number; body: string }

/** Describes how an API response differs from the API description; null if it does not. */
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
  const content = description.paths[path]?.[verb]?.responses[status]?.content
  // A file or a page for people.
  if (content && !('application/json' in content)) return null
  const parts = ['paths', path, verb, 'responses', String(status), 'content', 'application/json', 'schema']
  const isDescribed = ajv.getSchema(`api#/${parts.map(pointer).join('/')}`)
  if (!isDescribed) return `${name} has no schema`
  return isDescribed(JSON.parse(body)) ? null : `${name}: ${ajv.errorsText(isDescribed.errors)}`
}

/**
 * Checks a refusal: it must have a code, and its code and status must be documented. Nothing is documented for an
 * unknown operation.
 */
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

/** Checks a response that a browser received and that may have been aborted. */
async function mistakeSeen(response: Response): Promise<string | null> {
  const body = await response.text().catch(() => null)
  const asked = { url: response.url(), method: response.request().method(), status: response.status() }
  return body === null ? null : mistakeIn({ ...asked, body })
}

/** Checks every API response that a browser receives against the API description. */
export class DescribedAnswers {
  #checks: Promise<string | null>[] = []

  watch(context: BrowserContext): void {
    context.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/api/')) return
      // Ignores responses of a newsroom that has stopped in the meantime.
      this.#checks.push(mistakeSeen(response).catch(() => null))
    })
  }

  /** Returns the differences since the last call. */
  async mistakes(): Promise<string[]> {
    const checks = this.#checks
    this.#checks = []
    return (await Promise.all(checks)).filter((one) => one !== null)
  }
}
