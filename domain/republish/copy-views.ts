import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { properName, text } from '#domain/text/text-schema.ts'

/** How the paper learned of a copy: a partner took it by its token, a form told it, or an editor wrote it down. */
export const copyTaken = z.enum(['token', 'form', 'pasted'])
export type CopyTaken = z.infer<typeof copyTaken>
/** Result of the newest check of a copy at its address. */
export const copyState = z.enum(['unchecked', 'corrected', 'current', 'old', 'gone', 'not-checkable'])
export type CopyState = z.infer<typeof copyState>
/** Why a copy could not be checked. `cut`: the page ends before what was changed; `unclear`: both texts or neither is there. */
export const copyReason = z.enum(['robots', 'refused', 'unreachable', 'too-large', 'no-story', 'cut', 'unclear'])
export type CopyReason = z.infer<typeof copyReason>
/** `claimed`: handed to a mail server that has not answered. `unknown`: it never did, and nothing is sent again. */
export const noticeState = z.enum(['queued', 'claimed', 'accepted', 'refused', 'unknown'])
export type NoticeState = z.infer<typeof noticeState>
export const whatChanged = z.enum(['corrected', 'updated', 'withdrawn'])
export type WhatChanged = z.infer<typeof whatChanged>

/** Address of a copy. */
export const copyAddress = z.url({ protocol: /^https$/ }).max(2_048)

/** A change of a story as a house is told of it; `path` leads to its text for others if there is one, `copies` are the addresses of its copies. */
export const noticeChange = z.strictObject({
  articleId: id,
  what: whatChanged,
  headline: z.string(),
  note: z.string(),
  revision: z.int(),
  at: instant,
  path: z.string(),
  copies: z.array(z.string()),
})
export type NoticeChange = z.infer<typeof noticeChange>

/** Fields of a house that the desk writes. An empty contact: none. `webhook` is the number of one of the paper's. */
export const houseFields = z.strictObject({
  name: properName,
  contact: z.union([z.literal(''), z.email().max(254)]),
  webhook: id.nullable(),
})
export type HouseFields = z.infer<typeof houseFields>

export const houseView = z
  .strictObject({
    ...houseFields.shape,
    id,
    name: z.string(),
    contact: z.string(),
    partner: z.string().nullable().describe('Name of the partner that it is.'),
    host: z.string().nullable().describe('Host of its webhook.'),
    isConfirmed: z.boolean().describe('False until it answered the letter that its form sent.'),
    copies: z.int(),
    states: z.record(copyState, z.int()).describe('Number of its copies by the result of their newest check.'),
    notice: z
      .strictObject({ id, state: noticeState, at: instant, problem: z.string().nullable() })
      .nullable()
      .describe('The newest notice.'),
    undecided: z.array(id).describe('Notices that were refused, or of which nobody knows whether they came.'),
  })
  .meta({ id: 'House' })
export type HouseView = z.infer<typeof houseView>

export const copyView = z
  .strictObject({
    id,
    house: z.strictObject({ id, name: z.string() }),
    articleId: id,
    headline: z.string(),
    address: z.string().describe('Empty where a partner took it, and nobody said where it stands.'),
    how: copyTaken,
    takenAt: instant,
    isConfirmed: z.boolean(),
    toldAt: instant.nullable(),
    state: copyState,
    reason: copyReason.nullable().describe('Why it could not be checked.'),
    checkedAt: instant.nullable(),
  })
  .meta({ id: 'Copy' })
export type CopyView = z.infer<typeof copyView>

/** A copy as an editor writes it down: `story` is the last part of the story's address. */
export const copyFields = z.strictObject({
  house: id,
  story: text
    .trim()
    .transform(
      (typed) =>
        typed
          .replace(/[?#].*$/, '')
          .replace(/\/+$/, '')
          .split('/')
          .at(-1) ?? '',
    )
    .pipe(text.min(1).max(200)),
  address: copyAddress,
})
