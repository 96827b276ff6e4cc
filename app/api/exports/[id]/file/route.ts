import fs from 'node:fs'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { idOf, requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { described } from '#app/api/http/route-spec.ts'
import { recordDownload } from '#db/commands/export/record-download.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { exportFiles } from '#db/export/desk/export-files.ts'
import { can } from '#domain/permissions/can.ts'
import { env } from '#env.ts'

const ZIP = 'application/zip'
const spec = {
  does: 'Returns the zip of a finished export. Each download is in the audit log, since drafts are in it.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: z.string(),
  refuses: ['not-found'],
  streams: [ZIP],
} as const

const download = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  const id = idOf(params)
  if (!can(actor, 'export.run')) return problem('not-allowed')
  const { zip } = exportFiles(env.dataDir, id)
  const size = fs.statSync(zip, { throwIfNoEntry: false })?.size
  if (size === undefined) return problem('not-found')
  const recorded = await retryWhileBusy(writer(), (db) => recordDownload(db, actor, id, Date.now()))
  if (!recorded.ok) return answer(recorded)
  const { format, createdAt } = recorded.value
  const day = new Date(createdAt).toISOString().slice(0, 10)
  // Streamed, so that a slow connection costs no memory.
  const body = Readable.toWeb(fs.createReadStream(zip)) as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      'content-type': ZIP,
      'content-length': String(size),
      'content-disposition': `attachment; filename="export-${format}-${day}-${id}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(spec, download) })
