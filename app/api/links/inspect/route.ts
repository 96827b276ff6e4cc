import { z } from 'zod'
import { problem } from '#app/api/answer.ts'
import { methods } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { fit, parseJson, readText, requireOwnOrigin } from '#app/api/request.ts'
import { writer } from '#db/live.ts'
import { inspectLink } from '#db/queries/inspect-link.ts'

const body = z.strictObject({ token: z.string().min(1).max(200) })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: openRoute(async (request) => {
    requireOwnOrigin(request)
    const { token } = fit(body, parseJson(request, await readText(request)))
    const link = inspectLink(writer(), { token }, Date.now())
    return link ? { status: 200, body: link } : problem('link-spent')
  }),
})
