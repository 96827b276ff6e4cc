import { ApiProblem } from '#components/desk/api.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'

/** The refusal of a setting in the words of its field; of a list it says which line is meant. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof ApiProblem)) return error
  const [first] = error.errors
  const line = /\.(\d+)(?:\.|$)/.exec(first?.field ?? '')?.[1]
  const title =
    error.code === 'changed-meanwhile'
      ? words.errors.changedMeanwhile
      : first && line !== undefined
        ? words.errors.ofLine(Number(line) + 1, first.message)
        : (first?.message ?? error.title)
  return new ApiProblem(error.status, { ...error.body, title, errors: [] })
}
