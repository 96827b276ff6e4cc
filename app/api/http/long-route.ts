import type { z } from 'zod'
import { answer, type Code } from '#app/api/http/api-answer.ts'
import { idempotencyScope, type DeskContext, digestOf, keyOf, requirePerson } from '#app/api/http/desk-route.ts'
import { longAnswer } from '#app/api/http/long-answer.ts'
import type { Handler } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseJson, parseOrRefuse, readText } from '#app/api/http/request.ts'
import { type Answers, described, type Spec, statusOf } from '#app/api/http/route-spec.ts'
import { writer } from '#db/engine/connections.ts'
import type { Result } from '#domain/result.ts'

/**
 * Builds a route of the desk's API whose work is split into many transactions, so that it does not block others. A
 * repeated key gets the stored response without doing the work. After a crash the work runs again, so it must be
 * idempotent.
 */
export function longRoute<S extends z.ZodType, A extends z.ZodType | null, const R extends Code = never>(
  spec: Spec<S, A, R>,
  work: (input: z.output<S>, context: DeskContext) => Promise<Result<Answers<A>, NoInfer<R> | 'not-allowed'>>,
): Handler {
  const handler = openRoute(async (request, params) => {
    const actor = await requirePerson(request)
    const key = keyOf(request)
    const text = await readText(request)
    const input = parseOrRefuse(spec.takes, parseJson(request, text))
    const asked = key === null ? null : { key, actorId: idempotencyScope(actor), request: digestOf(request, text) }
    return longAnswer(asked, async () =>
      answer(await work(input, { db: writer(), actor, params, now: Date.now() }), statusOf(spec)),
    )
  })
  return described(spec, handler)
}
