import { ApiProblem } from '#components/desk/api.ts'
import { t } from '#domain/messages/t.ts'

/** The refusal of a setting in the words of its field; of a list it says which line is meant. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof ApiProblem)) return error
  const [first] = error.errors
  const line = /\.(\d+)(?:\.|$)/.exec(first?.field ?? '')?.[1]
  const title =
    error.code === 'changed-meanwhile'
      ? t('Somebody else changed the settings. These are the current values; make your change again.')
      : first && line !== undefined
        ? t('Line {line}: {why}', { line: Number(line) + 1, why: first.message })
        : (first?.message ?? error.title)
  return new ApiProblem(error.status, { ...error.body, title, errors: [] })
}
