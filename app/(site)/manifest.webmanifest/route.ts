import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readSite } from '#app/(site)/reads.ts'
import { GROUNDS } from '#domain/article/fields/contrast.ts'
import { webManifest } from '#domain/paper/web-manifest.ts'

export const dynamic = 'force-dynamic'

export const GET = () =>
  machineAnswer(JSON.stringify(webManifest(readSite(), GROUNDS.light[0])), 'application/manifest+json')
