import { iconAnswer } from '#app/(site)/icon-answer.ts'

export const dynamic = 'force-dynamic'

export const GET = () => iconAnswer('/favicon.ico')
