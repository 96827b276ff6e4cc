import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { exportQueries } from '#components/desk/queries/export-queries.ts'
import type { ExportView, SystemFormat } from '#domain/export/export-view.ts'

const same = { refusal: errorSentence, renews: [exportQueries.all] }

/** Starts an export. */
export const useStartExport = () =>
  useAct({ send: (format: SystemFormat) => api.send('POST', '/api/exports', { format }), ...same })

/** Deletes an export, or stops one that is being made; then `done` is shown. */
export const useDeleteExport = (done: string) =>
  useAct({ send: ({ id }: ExportView) => api.send('DELETE', `/api/exports/${id}`), done, ...same })
