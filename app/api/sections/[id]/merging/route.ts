import { termMerging } from '#app/api/term-routes.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termMerging('section')
