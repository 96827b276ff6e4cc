import { z } from 'zod'
import { text } from '#domain/text/text-schema.ts'

/** A person keeps up to this many named views. */
export const MOST_OWN_VIEWS = 20

export const MOST_NAME = 60
export const ownViewName = text.trim().min(1).max(MOST_NAME)
/** A view to keep; one of the same name is replaced. */
export const ownViewFields = z.strictObject({ name: ownViewName, query: text.max(1_000) })
/** A view of the list of stories that a person named. */
export const ownView = z
  .strictObject({
    name: z.string(),
    query: z.string().describe('The query of the list’s address on the desk, without `?`.'),
  })
  .meta({ id: 'OwnView' })
export type OwnView = z.infer<typeof ownView>
