import { standingFile } from '#app/(site)/standing-file.ts'

export const dynamic = 'force-dynamic'

export const GET = () => standingFile('trust')
