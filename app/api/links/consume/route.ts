import { z } from 'zod'
import { enter, hashing } from '#app/api/auth/sign-in-steps.ts'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseJson, parseOrRefuse, readText, requireOwnOrigin } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { consumeLink } from '#db/commands/people/consume-link.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { inspectLink } from '#db/queries/people/inspect-link.ts'
import { hashPassword } from '#db/secrets/passwords.ts'
import { signedInPerson } from '#domain/newsroom-views.ts'
import { setupPaper } from '#domain/paper/setup-paper.ts'
import { passwordFits } from '#domain/permissions/password.ts'
import { text } from '#domain/text/text-schema.ts'

const consumption = {
  does: 'Uses a one-time link: sets the password and signs in, or starts the second step if the person has a second factor. The set-up link also takes the name, language and zone of the paper.',
  least: 'anyone',
  takes: z.strictObject({
    token: z.string().min(1).max(200),
    name: text.trim().min(1).max(120).optional(),
    email: z.email().max(254).optional(),
    password: z.string().max(1_000),
    paper: setupPaper.optional(),
  }),
  example: { token: 'x', password: 'the ferry leaves at nine' },
  answers: signedInPerson,
  refuses: [
    'link-spent',
    'weak-password',
    'no-name',
    'no-email',
    'unknown-zone',
    'wrong-email-or-password',
    'second-factor-needed',
  ],
} as const

const consume = openRoute(async (request) => {
  requireOwnOrigin(request)
  const { password, ...given } = parseOrRefuse(consumption.takes, parseJson(request, await readText(request)))
  const { token, email } = given
  // Checks the link before hashing, so that only its holder can cause that work.
  const link = inspectLink(writer(), { token }, Date.now())
  if (!link) return problem('link-spent')
  const fits = passwordFits(password, link.email ?? email ?? '')
  if (!fits.ok) return answer(fits)
  const hashed = await hashing(() => hashPassword(password))
  const used = await retryWhileBusy(writer(), (db) => consumeLink(db, { ...given, hashed }, Date.now()))
  return used.ok ? enter(request, used.value.id) : answer(used)
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: described(consumption, consume) })
