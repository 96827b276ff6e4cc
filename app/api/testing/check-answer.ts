import { authRoute } from '#app/api/auth/auth-route.ts'
import { authSpecs } from '#app/api/auth/auth-specs.ts'
import type { Handler } from '#app/api/http/methods.ts'
import { refusalsOf, type Spec, specOf, statusOf } from '#app/api/http/route-spec.ts'

type Answered = { handler: Handler; method: string; path: string; status: number; json: unknown }

/** Throws if a response differs from its route's spec: an undocumented status, field or code. */
export function checkAnswer({ handler, method, path, status, json }: Answered): void {
  const name = `${method} ${path.replace(/\?.*$/, '')}`
  const auth: Record<string, Spec> = authSpecs
  const spec = handler === authRoute ? auth[name.replace('/api/auth/', '')] : specOf(handler)
  // An unspecified address or a 405 has nothing to compare.
  if (!spec || status === 405) return
  if (status === 304 && spec.least === 'partner') return
  if (status >= 400) {
    const code = typeof json === 'object' && json !== null && 'code' in json ? json.code : undefined
    const known = refusalsOf(spec, method).find((one) => one.code === code)
    if (known?.known.status !== status) throw new Error(`${name} is not described as refusing with ${status} ${code}.`)
    return
  }
  if (status !== statusOf(spec)) throw new Error(`${name} is described to answer ${statusOf(spec)}, not ${status}.`)
  if (spec.answers === null || spec.streams) return
  const parsed = spec.answers.safeParse(json)
  if (!parsed.success) throw new Error(`${name} answers what it is not described to:\n${parsed.error.message}`)
}
