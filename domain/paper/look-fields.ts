import { z } from 'zod'

/** Pairs of typefaces of a paper, each named after the one of its headlines. Labels are in the sans of every page. */
export const typePair = z.enum(['newsreader', 'literata', 'franklin', 'bitter', 'schibsted'])
export type TypePair = z.infer<typeof typePair>

/** Size of the paper's name or logo at the top of each page. */
export const nameplateSize = z.enum(['small', 'usual', 'large'])
export type NameplateSize = z.infer<typeof nameplateSize>

/** The share picture of a story with a picture: the picture alone, or headline and nameplate over it. */
export const cardLayout = z.enum(['picture', 'headline'])
export type CardLayout = z.infer<typeof cardLayout>
