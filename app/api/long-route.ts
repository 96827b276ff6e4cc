import type { z } from 'zod'
import { answer, type Code, problem } from '#app/api/answer.ts'
import { askedBy, type DeskContext, digestOf, keyOf, requirePerson } from '#app/api/desk-route.ts'
import type { Handler } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { fit, parseJson, readText } from '#app/api/request.ts'
import { type Answers, described, type Spec, statusOf } from '#app/api/route-spec.ts'
import { answerOnce } from '#db/commands/answer-once.ts'
import { writer } from '#db/live.ts'
import { whenFree } from '#db/write.ts'
import type { Result } from '#domain/result.ts'

/**
 * A route of the desk's API whose work is many transactions, so that it holds nobody up. The work must change nothing
 * where it was done before: a repeated key is answered with what it was answered at first.
 */
export function longRoute<S extends z.ZodType, A extends z.ZodType | null, const R extends Code = never>(
  spec: Spec<S, A, R>,
  work: (input: z.output<S>, context: DeskContext) => Promise<Result<Answers<A>, NoInfer<R>>>,
): Handler {
  const handler = openRoute(async (request, params) => {
    const actor = await requirePerson(request)
    const key = keyOf(request)
    const text = await readText(request)
    const input = fit(spec.takes, parseJson(request, text))
    const result = await work(input, { db: writer(), actor, params, now: Date.now() })
    const done = answer(result, statusOf(spec))
    if (key === null) return done
    const asked = { key, actorId: askedBy(actor), request: digestOf(request, text), isSecret: false }
    const once = await whenFree(writer(), (db) => answerOnce(db, asked, Date.now(), () => done))
    return 'answer' in once ? once.answer : problem(once.is)
  })
  return described(spec, handler)
}
