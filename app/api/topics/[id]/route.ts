import { termItem } from '#app/api/term-routes.ts'
import { TOPIC } from '#db/commands/term.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termItem(TOPIC, {})
