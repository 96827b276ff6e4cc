import { ApiProblem } from '#components/desk/api.ts'
import { t } from '#domain/messages/t.ts'

/** The server's sentence on a refusal; a general one for any other error. */
export const errorSentence = (error: unknown): string =>
  error instanceof ApiProblem ? error.title : t('Something went wrong here. Try again.')
