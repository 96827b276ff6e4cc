import { z } from 'zod'
import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { editionFindings } from '#db/queries/newsletters/edition-findings.ts'
import { findingKind } from '#domain/newsletters/edition-checks.ts'
import { env } from '#env.ts'

const finding = z.strictObject({
  kind: findingKind,
  stops: z.boolean().describe('Whether it may not be sent so.'),
  at: z.string().describe('The headline or address that it is about; empty for the whole edition.'),
})

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Checks an edition as it is now: its words, stories, links, alt texts and size. What stops it comes first.',
    least: 'editor',
    scope: 'arrange',
    may: 'newsletter.edit',
    answers: z.strictObject({ findings: z.array(finding), bytes: z.int().describe('Of its HTML as sent.') }),
    refuses: ['not-found'],
    work: (_, { db, params, now }) => found(editionFindings(db, { id: idOf(params), at: now, origin: env.siteUrl })),
  },
})
