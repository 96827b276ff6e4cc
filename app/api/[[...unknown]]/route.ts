import { problem } from '#app/api/http/api-answer.ts'
import { openRoute } from '#app/api/http/open-route.ts'

const nothing = openRoute(async () => problem('not-found'))

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
