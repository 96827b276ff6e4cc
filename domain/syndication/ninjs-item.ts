import { z } from 'zod'

/**
 * The subset of ninjs 3.1 that we write, with its names: the IPTC's format for news in JSON
 * (https://iptc.org/standards/ninjs/). Times are RFC 3339.
 */
export const NINJS_SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'

const moment = z.iso.datetime({ offset: true })
const text = z.string()
const value = z.strictObject({ role: text, contentType: text, value: text })
const named = z.strictObject({ name: text, rel: text, uri: text })
const party = z.strictObject({ name: text, uri: text.optional() })

const source = z.strictObject({ uri: text }).describe('Digital source type, by the NewsCodes of the IPTC.')

const rendition = z.strictObject({
  name: text.describe('`whole` or the ratio of a crop, with the width.'),
  href: text,
  contentType: text,
  width: z.int(),
  height: z.int(),
})

const picture = z.strictObject({
  name: text.describe('`lead`, or `picture-` with its position in the text.'),
  rel: z.enum(['lead', 'text']),
  uri: text,
  type: z.literal('picture'),
  by: text.optional().describe('The credit line: print it with the picture.'),
  copyrightNotice: text.optional(),
  digitalSourceType: source.optional(),
  descriptions: z.array(value),
  renditions: z.array(rendition),
})

export const ninjsItem = z
  .strictObject({
    uri: text.describe('Permanent identifier of the story, independent of its address.'),
    standard: z.strictObject({ name: text, version: text, schema: text }),
    type: z.literal('text'),
    representationType: z.enum(['full', 'partial']).describe('`partial` only for withdrawn stories.'),
    version: text.optional().describe('A number that rises with each publication.'),
    firstCreated: moment.optional(),
    versionCreated: moment,
    contentCreated: moment.optional(),
    pubStatus: z.enum(['usable', 'canceled']).describe('`canceled`: take it down.'),
    expires: moment.optional().describe('The end of its licence: take it down by then.'),
    language: text,
    headlines: z.array(value).optional().describe('Roles: `main`, and where it has them `short` and `kicker`.'),
    descriptions: z.array(value).optional(),
    bodies: z
      .array(value.extend({ wordCount: z.int().optional() }))
      .optional()
      .describe('The full text as HTML, with corrections and source, and as plain text.'),
    by: text.optional(),
    slugline: text.optional(),
    people: z.array(named).optional(),
    subjects: z.array(named).optional(),
    genres: z.array(party).optional(),
    digitalSourceType: source.optional().describe('Only where an AI tool helped with the text or made it.'),
    infoSources: z.array(party.extend({ role: text })).optional(),
    copyrightHolder: text.optional(),
    copyrightNotice: text.optional(),
    usageTerms: text.optional(),
    rightsInfo: z.strictObject({ linkedRights: text }).optional(),
    edNote: text
      .optional()
      .describe('For your desk: corrections, the AI tool that took part, and the notice of a withdrawal.'),
    associations: z.array(picture).optional().describe('Its pictures.'),
    altIds: z.array(z.strictObject({ role: text, value: text })),
    trustIndicators: z.array(z.strictObject({ role: text, title: text, href: text })).optional(),
  })
  .meta({ id: 'Ninjs' })
export type NinjsItem = z.infer<typeof ninjsItem>
export type NinjsPicture = z.infer<typeof picture>
