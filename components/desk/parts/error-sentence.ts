import { ApiProblem } from '#components/desk/api.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

/** The server's sentence on a refusal; a general one for any other error. */
export const errorSentence = (error: unknown): string =>
  error instanceof ApiProblem ? error.title : everyScreenWords.errors.unknown
