import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readSitemapShards } from '#app/(site)/machine-reads.ts'
import { sitemapIndex } from '#domain/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

export const GET = () => machineAnswer(sitemapIndex(readSitemapShards(), readMachineOrigin()), 'application/xml')
