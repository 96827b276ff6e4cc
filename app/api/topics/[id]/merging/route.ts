import { termMerging } from '#app/api/http/term-routes.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termMerging('topic')
