import fs from 'node:fs'
import { z } from 'zod'
import { deskRoutes, wholeList } from '#app/api/http/desk-route.ts'
import { requestExport } from '#db/commands/export/request-export.ts'
import { exportFiles } from '#db/export/desk/export-files.ts'
import { listExports } from '#db/queries/export/desk-exports.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { type ExportView, exportView, systemFormat } from '#domain/export/export-view.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the exports for other systems that were made on the desk, newest first, with how far one is that is being made.',
    least: 'admin',
    answers: deskPage(exportView),
    work: (_, { db, actor }) => {
      const listed = listExports(db, actor)
      return wholeList(listed.ok ? ok(listed.value.map(withFileState)) : listed)
    },
  },
  POST: {
    does: 'Starts an export of all stories, pages and pictures, drafts among them, for another system. The list says how far it is.',
    least: 'admin',
    takes: z.strictObject({ format: systemFormat }),
    example: { format: 'markdown' },
    status: 201,
    answers: z.strictObject({ id: z.int() }),
    refuses: ['export-running'],
    work: (asked, { db, actor, now }) => requestExport(db, actor, asked, now),
  },
})

/** A backup has no exports, so that a restored row may have no file. */
const withFileState = (one: ExportView): ExportView =>
  one.state === 'done' && !fs.existsSync(exportFiles(env.dataDir, one.id).zip) ? { ...one, state: 'gone' } : one
