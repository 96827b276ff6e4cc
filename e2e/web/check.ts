import type { Newsroom } from '#e2e/support/newsroom.ts'
import type { WebPage } from '#e2e/web/pages.ts'

/** One complaint of an external validator: the kind of page or file, and the message. */
export type Finding = { of: string; says: string }

/** Runs an external validator. `looked` names every kind that it checked, to tell a clean result from a missing one. */
export type WebCheck = (paper: Paper) => Promise<{ checked: string[]; findings: Finding[] }>

export type Paper = { newsroom: Newsroom; pages: WebPage[]; chromium: string; scratch: string }
