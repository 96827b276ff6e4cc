import type { z } from 'zod'
import { type Answer, problem } from '#app/api/answer.ts'
import { type DeskContext, digestOf, keyOf, requirePerson } from '#app/api/desk-route.ts'
import type { Handler } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { fit, parseJson, readText } from '#app/api/request.ts'
import { answerOnce } from '#db/commands/answer-once.ts'
import { writer } from '#db/live.ts'
import { whenFree } from '#db/write.ts'

/**
 * A route of the desk's API whose work is many transactions, so that it holds nobody up. The work must change nothing
 * where it was done before: a repeated key is answered with what it was answered at first.
 */
export function longRoute<S extends z.ZodType>(
  schema: S,
  work: (input: z.output<S>, context: DeskContext) => Promise<Answer>,
): Handler {
  return openRoute(async (request, params) => {
    const actor = await requirePerson(request)
    const key = keyOf(request)
    const text = await readText(request)
    const input = fit(schema, parseJson(request, text))
    const done = await work(input, { db: writer(), actor, params, now: Date.now() })
    if (key === null) return done
    const asked = { key, actorId: actor.id, request: digestOf(request, text), isSecret: false }
    const once = await whenFree(writer(), (db) => answerOnce(db, asked, Date.now(), () => done))
    return 'answer' in once ? once.answer : problem(once.is)
  })
}
